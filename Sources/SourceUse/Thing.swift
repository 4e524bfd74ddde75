/// What generated bindings have a name for, or what calls can do with a module. Numbers are places in `BindingNames`.
enum Thing: Hashable, Sendable {
    /// The record type and the client's property.
    case module(Int)
    case field(Int, Int)
    /// A value of a picklist, as it is on the wire.
    case value(Int, Int, String)
    case relatedList(Int, String)
    /// By id.
    case layout(Int, String)
    case creation(Int)
    /// The type of new records.
    case draft(Int)
    case update(Int)
    case deletion(Int)
    /// Reads that name no fields, and so get all.
    case wholeRead(Int)

    var module: Int {
        switch self {
        case .module(let module), .field(let module, _), .value(let module, _, _), .relatedList(let module, _), .layout(let module, _),
            .creation(let module), .draft(let module), .update(let module), .deletion(let module), .wholeRead(let module): module
        }
    }
}
