import ZohoCRM

/// Where an operation's answer says how its list goes on.
public enum ItemPaging: Sendable, Hashable {
    /// Page numbers, from 1.
    case numbers
    /// A token in each answer.
    case tokens
    /// The place of the next page in each answer.
    case index
}

/// Fetches the pages of an operation that lists.
public struct ItemPageSource<Item: RecordRow>: PageSource {
    /// The items of one answer.
    public struct Page: RowPage {
        let items: [Item]
        public var startIndex: Int { 0 }
        public var endIndex: Int { items.count }
        public subscript(position: Int) -> Item { items[position] }
        public func keeping(first count: Int) -> Page { Page(items: Array(items.prefix(count))) }
    }

    /// The place of a page.
    public enum Cursor: Hashable, Sendable {
        case first
        case number(Int)
        case token(String)
    }

    let call: OperationCall
    let key: String
    let paging: ItemPaging

    public var firstCursor: Cursor { paging == .numbers ? .number(1) : .first }

    public func fetch(_ cursor: Cursor) async throws -> PageStep<Page, Cursor> {
        var call = call
        switch cursor {
        case .first: break
        case .number(let number): call.query("page", number)
        case .token(let token): call.query(paging == .index ? "index" : "page_token", token)
        }
        let answer = try await call.send()
        guard let decoded = try answer.page(Item.schema, key) else { return PageStep(nil, next: .end) }
        let page = Page(items: try answer.rows(of: decoded))
        let info = decoded.envelope.last { $0.key == "info" }?.value
        return PageStep(page, next: next(after: cursor, info))
    }

    public func repetition(of cursor: Cursor) -> any Error { RecordProblem.repeatedPageToken(call: call.call.name) }

    /// Without a word of the server that there is more, there is no more.
    private func next(after cursor: Cursor, _ info: JSONValue?) -> PageContinuation<Cursor> {
        let token = (info?[paging == .index ? "next_index" : "next_page_token"]?.string).flatMap { $0.isEmpty ? nil : $0 }
        guard info?["more_records"]?.bool ?? (token != nil) else { return .end }
        if let token { return .more(.token(token)) }
        guard paging == .numbers else { return .broken(RecordProblem.missingPageToken(call: call.call.name)) }
        guard case .number(let number) = cursor else { return .end }
        return .more(.number(number + 1))
    }
}

/// The items of an operation that lists, one after the other, whatever pages they come on.
///
///     for try await user in zoho.users.list(type: .activeUsers) { … }
public typealias PagedItems<Item: RecordRow> = PagedRows<ItemPageSource<Item>>
