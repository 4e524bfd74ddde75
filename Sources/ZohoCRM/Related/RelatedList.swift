import RecordCore

/// A list of records that hang on a record, such as the notes of a lead. Generated code offers a module's lists as
/// implicit members: `zoho.leads[id].related(.campaigns)`.
///
/// `Item` is the type of the related records; `UnknownModule` where the snapshots hold none.
public struct RelatedList<Parent: CRMRecord, Item: Sendable>: Sendable, Hashable {
    /// The API name, as it stands in the path of the call.
    public let name: String

    public init(_ name: String) { self.name = name }
}
