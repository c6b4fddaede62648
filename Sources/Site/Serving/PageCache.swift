import NIOCore
import Register
import Synchronization
import Words

/// The pages that were made last, for one state of what the public sees and one day.
///
/// A change that the public does not see leaves it alone; one that it sees empties it. Each page stands
/// under its address as links have it, so that most requests are found without being read.
///
/// - Source: decision 10: at most 16 MB, least used first out.
final class PageCache: Sendable {
    private let kept: Mutex<Kept>

    /// What all kept pages were made from.
    struct State: Hashable {
        let edition: Int
        /// Of what may be seen of persons, which stands beside the register.
        let persons: Int
        let today: Day

        func isBefore(_ other: State) -> Bool {
            edition < other.edition || persons < other.persons
        }
    }

    fileprivate struct Kept {
        var state: State?
        var pages: [String: Page] = [:]
        var size = 0
        var clock = 0
    }

    /// An object, so that its use is noted where it stands.
    ///
    /// Only ever touched under the lock.
    fileprivate final class Page {
        let sending: Sending
        var usedAt: Int

        init(_ sending: Sending, usedAt: Int) {
            self.sending = sending
            self.usedAt = usedAt
        }
    }

    /// In bytes.
    private let room: Int

    init(room: Int = 16 << 20) {
        self.room = room
        kept = Mutex(Kept())
    }

    /// The page at an address, such as "/en/massnahmen/7".
    func page(_ address: String, _ state: State) -> Sending? {
        kept.withLock { kept in
            guard kept.state == state, let page = kept.pages[address] else { return nil }
            kept.clock += 1
            page.usedAt = kept.clock
            return page.sending
        }
    }

    func keep(_ sending: Sending, _ address: String, _ state: State) {
        kept.withLock { kept in
            if let newest = kept.state, state.isBefore(newest) { return }
            if kept.state != state { kept = Kept(state: state) }
            kept.clock += 1
            kept.size -= kept.pages[address]?.size ?? 0
            let page = Page(sending, usedAt: kept.clock)
            kept.pages[address] = page
            kept.size += page.size
            while kept.size > room, let oldest = kept.oldest { kept.drop(oldest) }
        }
    }

    /// In bytes; for tests.
    var size: Int { kept.withLock { $0.size } }
}

extension PageCache.Page {
    /// The bytes, and about what the entry itself takes with its fields.
    fileprivate var size: Int { sending.compressed.bytes.readableBytes + 1024 }
}

extension PageCache.Kept {
    fileprivate var oldest: String? {
        pages.min { $0.value.usedAt < $1.value.usedAt }?.key
    }

    fileprivate mutating func drop(_ address: String) {
        size -= pages.removeValue(forKey: address)?.size ?? 0
    }
}
