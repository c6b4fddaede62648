package import Addresses
import Concept
import Design
import HTTPTypes
package import Hummingbird
import Journal
import Markup
import PublicSite
import Register
import Services
import Vault
import Web
import Words

/// Takes notices of the public, and shows the receipt with the answer.
///
/// It uses the public view only, besides the one notice whose key the visitor knows.
package struct NoticeDoor: SideDoor {
    package let call: Call
    let address: NoticeAddress

    package init(_ call: Call, _ address: NoticeAddress) {
        self.call = call
        self.address = address
    }

    private var context: PageContext {
        let site = services.site
        let start = PageRequest(.start, language)
        var context = site.context(site.town.published, services.today, start)
        context.place = { [address] in address.text(in: $0) }
        return context
    }

    /// Shows or takes the form; a receipt with an unknown key is answered with 404.
    ///
    /// - Throws: Any failure; it becomes a page with its number in the log.
    package func respond(note: (String, any Error) -> Void) async throws -> Response {
        switch address {
        case .form(let form, _) where request.method == .post: return try await receive(form)
        case .form(let form, let page): return self.page(form, NoticeTyped(page: page))
        case .receipt(let key):
            guard let notice = services.notices[key] else {
                return services.refused(\.notFound, .notFound, language)
            }
            return send(ReceiptPage(context: context, notice: notice).content, .ok)
        }
    }

    private func receive(_ form: NoticeAddress.Form) async throws -> Response {
        let data: FormData
        switch try await services.sent(request, upTo: call.limit) {
        case .form(let sent), .outlived(let sent): data = sent
        case .refused(let page, let status): return services.refused(page, status, language)
        }
        let typed = NoticeTyped(data)
        var faults = typed.faults(in: form, words)
        // One that is too young keeps its seal: the next try is old enough.
        let seal = data[FormName.token] ?? ""
        let age = participation.gate.age(of: seal)
        switch age {
        case .right: break
        case .tooYoung: faults.append((nil, words[.notice(.tooFast)]))
        case .tooOld: faults.append((nil, words[.notice(.expired)]))
        }
        let kept = age == .tooOld ? nil : seal
        guard faults.isEmpty, let entry = typed.entry(of: form, in: language) else {
            return page(form, typed, kept, faults, .unprocessableContent)
        }
        if let seconds = participation.gate.wait(asker) {
            let sentence = words(.notice(.tooMany), count: (seconds + 59) / 60)
            var response = page(form, typed, kept, [(nil, sentence)], .tooManyRequests)
            response.headers[.retryAfter] = String(seconds)
            return response
        }
        let notice = try await services.notices.receive(entry)
        return services.redirect(to: NoticeAddress.receipt(notice.key).text(in: language))
    }

    private func page(
        _ form: NoticeAddress.Form,
        _ typed: NoticeTyped,
        _ seal: String? = nil,
        _ faults: [FormFault] = [],
        _ status: HTTPResponse.Status = .ok
    ) -> Response {
        let page = NoticeFormPage(
            context: context,
            form: form,
            typed: typed,
            seal: seal ?? participation.gate.seal(),
            summary: FaultSummary(words: words, faults: faults)
        )
        return send(page.content, status)
    }

    /// Sends a page that search engines and caches must not keep.
    private func send(_ content: PageContent, _ status: HTTPResponse.Status) -> Response {
        let bytes = Frame(context: context).page(content).render()
        var response = services.send(bytes, status, request.method == .head)
        response.headers.forbidIndexing()
        return response
    }
}
