/// The form in which a function gives an operation's answer. Keys are nil where the value is the whole body.
enum FunctionAnswer: Hashable, Sendable {
    case one(key: String?, TypeReference)
    case list(key: String?, TypeReference)
    /// With what stands beside: under one key, or nil for several.
    case items(key: String, TypeReference, info: TypeReference, infoKey: String?)
    /// The spec's word for how pages are asked for.
    case pages(key: String, TypeReference, Paging)
    case receipt(key: String?, TypeReference)
    case receipts(key: String?, TypeReference)
    case text(key: String?)
    case integer(key: String?)
    case boolean(key: String?)
    case texts(key: String?)
    case ids(key: String?)
    case json(key: String?)
    case file
    case nothing

    enum Paging: String, Hashable, Sendable { case page, token, index }

    /// What the function returns.
    var type: TypeReference? {
        switch self {
        case .one(_, let type): type
        case .list(_, let type): .array(type)
        case .items(_, let type, let info, _): .named("ItemList", arguments: [type, info])
        case .pages(_, let type, _): .named("PagedItems", arguments: [type])
        case .receipt(_, let details): Self.receipt(details)
        case .receipts(_, let details): .named("ActionResults", arguments: [Self.receipt(details)])
        case .text: "String"
        case .integer: "Int"
        case .boolean: "Bool"
        case .texts: .array("String")
        case .ids: .array("RawRecordID")
        case .json: "JSONValue"
        case .file: "FileDownload"
        case .nothing: nil
        }
    }

    private static func receipt(_ details: TypeReference) -> TypeReference { .named("OperationReceipt", arguments: [details]) }

    /// Nothing is sent before the value is used.
    var isLazy: Bool {
        switch self {
        case .pages, .file: true
        default: false
        }
    }

    /// Callers may do without it.
    var isDiscardable: Bool {
        switch self {
        case .receipt, .receipts: true
        default: false
        }
    }
}
