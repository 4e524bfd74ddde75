import CRMRuntime
import RecordCore

/// Fetches a record's e-mails, ten at a time; each answer names the place of the next.
public struct MailPageSource: PageSource {
    /// The e-mails of one answer.
    public struct Page: RowPage {
        let mails: [RelatedMail]
        public var startIndex: Int { 0 }
        public var endIndex: Int { mails.count }
        public subscript(position: Int) -> RelatedMail { mails[position] }
        public func keeping(first count: Int) -> Page { Page(mails: Array(mails.prefix(count))) }
    }

    let zoho: ZohoCRM
    let path: Result<String, CRMError>
    let box: MailBox?

    /// nil for the first page, then what the server calls `next_index`.
    public var firstCursor: String? { nil }

    public func fetch(_ cursor: String?) async throws -> PageStep<Page, String?> {
        var query: [(name: String, value: String)] = []
        if let box { query.append(("type", box.rawValue)) }
        if let cursor { query.append(("index", cursor)) }
        let call = APICall("records.emails", path: try path.get(), query: query)
        guard let root = try await zoho.api.send(call).json(of: call) else { return PageStep(nil, next: .end) }
        let mails = (root["Emails"]?.array ?? []).compactMap(RelatedMail.init)
        let info = root["info"]
        let next = (info?["next_index"]?.string).flatMap { $0.isEmpty ? nil : $0 }
        guard info?["more_records"]?.bool ?? (next != nil), let next else {
            return PageStep(Page(mails: mails), next: .end)
        }
        return PageStep(Page(mails: mails), next: .more(next))
    }

    public func repetition(of cursor: String?) -> any Error {
        RecordProblem.repeatedPageToken(call: "records.emails")
    }
}

/// The e-mails of a record, one after the other.
public typealias MailSequence = PagedRows<MailPageSource>
