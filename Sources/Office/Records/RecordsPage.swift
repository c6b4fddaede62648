import Addresses
import Concept
import Markup
import OfficeKit
import Register
import Words

/// The records of a kind with their visibility; removed ones come last.
struct RecordsPage: Sendable {
    let context: OfficeContext
    let kind: Kind

    private var words: Catalogue { context.words }
    private var versions: [Version] { context.register.table.versions(of: kind) }

    var content: OfficeContent {
        OfficeContent(words.plural(of: kind), back: (words[.office(.heading)], .kinds)) {
            div(.class("stack")) {
                context.doneNotice
                h1 { words.plural(of: kind) }
                p { words(.office(.recordCount), count: versions.count) }
                if canAdd {
                    p {
                        a(.class("button"), .href(context.path(.new(kind, owner: nil)))) {
                            words(.form(.newTitle), ["kind": words.name(of: kind)])
                        }
                    }
                } else if let owner = kind.form?.ownerKind {
                    p(.class("note")) {
                        words(.office(.addAtOwner), ["owner": words.name(of: owner)])
                    }
                }
                if !versions.isEmpty {
                    table
                    savedTables
                }
                retracted
            }
        }
    }

    /// Links to the same records as files, which can be changed and imported again.
    private var savedTables: some Markup {
        p {
            context.filesOfTable { .savedTable(kind, $0) }
            if context.may(.importFiles) {
                ". "
                a(.href(context.path(.imports))) { words[.intake(.readBack)] }
            }
        }
    }

    private var canAdd: Bool {
        guard let form = kind.form, form.ownerKindIsFree, context.may(.add(kind, to: nil)) else {
            return false
        }
        return !kind.type.isSingle || versions.isEmpty
    }

    private var table: some Markup {
        div(.class("scroll"), .role(.region), .tabindex(0), .aria(.label(words.plural(of: kind)))) {
            Element<HTML.Table, _> {
                caption(.class("hidden")) { words.plural(of: kind) }
                thead {
                    tr {
                        th(.scope(.col)) { words.name(of: kind) }
                        th(.scope(.col)) { words.name(ofField: "visibility", of: kind) }
                        th(.scope(.col)) { words[.office(.lastChanged)] }
                    }
                }
                tbody { ForEach(versions) { row($0) } }
            }
        }
    }

    private func row(_ version: Version) -> some Markup {
        tr {
            th(.scope(.row)) { context.link(version.reference) }
            td { words.word(version.record.visibility) }
            td {
                if let put = version.stamp?.put {
                    words.shortDate(Berlin.day(of: put.recordedAt))
                }
            }
        }
    }

    /// The numbers of records that were retracted; numbers are never given twice.
    @MarkupBuilder
    private var retracted: some Markup {
        let given = 1..<context.register.nextNumber(of: kind)
        let gone = given.filter { context.register.table[Reference(kind, $0)] == nil }
        if !gone.isEmpty {
            h2 { words[.office(.retracted)] }
            ul(.class("columns-list")) {
                ForEach(gone) { number in
                    li {
                        a(.href(context.path(.history(Reference(kind, number))))) {
                            words.name(of: Reference(kind, number))
                        }
                    }
                }
            }
        }
    }
}

extension KindForm {
    /// Whether a new record can be made without choosing what it is a part of.
    var ownerKindIsFree: Bool { ownerKind == nil || ownerKind == .field }
}
