import Web

/// The pages for signing in and out, and for setting up an account.
package enum DoorRoute: Int, RouteTable {
    case signIn, signOut, provider, providerReturn, mailCode, setup

    package static let rows = allCases.map(row)

    private static func row(_ route: DoorRoute) -> RouteRow {
        func row(_ pattern: RoutePattern) -> RouteRow {
            RouteRow(pattern, for: .anybody, takes: .door, worksInDoubt: true)
        }
        return switch route {
        case .signIn: row("anmelden")
        case .signOut: row("abmelden")
        case .provider: row("anmelden/verwaltung")
        case .providerReturn: row("anmelden/zurueck")
        case .mailCode: row("anmelden/code")
        case .setup: RouteRow("einrichten/{token}", for: .holder, takes: .door, isSecret: true)
        }
    }
}

/// The forms in which the public tells the office something.
package enum NoticeRoute: Int, RouteTable {
    case hint, barrier, receipt

    package static let rows = allCases.map(row)

    private static func row(_ route: NoticeRoute) -> RouteRow {
        switch route {
        case .hint: RouteRow("hinweis", for: .everybody, takes: .anybody)
        case .barrier: RouteRow("barriere", for: .everybody, takes: .anybody)
        case .receipt: RouteRow("hinweis/{key}", for: .everybody, isSecret: true)
        }
    }
}

/// The pages on which somebody with a link answers a status query.
package enum TaskRoute: Int, RouteTable {
    case allMeasures, oneMeasure, handingOn

    package static let rows = allCases.map(row)

    private static func row(_ route: TaskRoute) -> RouteRow {
        func row(_ pattern: RoutePattern, takes: BodyLimit) -> RouteRow {
            RouteRow(pattern, for: .holder, takes: takes, isSecret: true)
        }
        return switch route {
        case .allMeasures: row("antwort/{token}", takes: .answer)
        case .oneMeasure: row("antwort/{token}/{number}", takes: .answerWithFiles)
        case .handingOn: row("antwort/{token}/{number}/weitergeben", takes: .answer)
        }
    }
}

/// The page on which the reader of a letter ends further letters.
package enum UnsubscribingRoute: Int, RouteTable {
    case unsubscribing

    /// Takes a small form, because mail programs may send one of their own for the reader (RFC
    /// 8058).
    package static let rows = [
        RouteRow("keine-post/{token}", for: .holder, takes: .door, isSecret: true)
    ]
}
