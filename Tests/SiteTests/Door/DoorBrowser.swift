import HTTPTypes
import Testing

/// A browser that keeps its cookies.
final class DoorBrowser {
    let office: OfficeFixture
    var cookies: [String: String] = [:]

    /// What holds the session, or ties a form.
    var cookie: String? { cookies["miteinander"] }

    init(_ office: OfficeFixture) { self.office = office }

    func get(_ path: String) async throws -> OfficeFixture.Answer {
        try await ask(path, .get, nil)
    }

    func post(
        _ path: String,
        _ values: [String: String],
        from page: OfficeFixture.Answer
    ) async throws -> OfficeFixture.Answer {
        var all = values
        for name in ["formular", "weiter", "ticket", "postticket", "geheimnis"]
        where all[name] == nil {
            all[name] = page.hidden(name)
        }
        return try await ask(path, .post, all)
    }

    private func ask(
        _ path: String,
        _ method: HTTPRequest.Method,
        _ values: [String: String]?
    ) async throws -> OfficeFixture.Answer {
        var headers: HTTPFields = [:]
        let held = cookies.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        headers[.cookie] = held.isEmpty ? nil : held.joined(separator: "; ")
        if values != nil {
            headers[.origin] = "http://127.0.0.1"
            headers[.contentType] = "application/x-www-form-urlencoded"
        }
        let body = values.map { OfficeFixture.encoded($0.map { ($0.key, $0.value) }) }
        let answer = try await office.ask(path, method, headers, body, host: "127.0.0.1")
        for set in answer.headers[values: .setCookie] {
            #expect(set.contains("; HttpOnly; SameSite=Lax"))
            let pair = set.prefix { $0 != ";" }.split(separator: "=")
            if pair.count == 2 { cookies[String(pair[0])] = String(pair[1]) }
        }
        return answer
    }
}
