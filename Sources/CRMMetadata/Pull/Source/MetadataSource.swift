import CRMSchema
import RecordCore

/// Where metadata comes from; one type for each vendor. It knows what to ask and how answers go on over several pages,
/// and gives them as they come: `MetadataPull` selects, cleans and puts in order.
public protocol MetadataSource: Sendable {
    /// Whose files they are.
    var vendor: SchemaDescription.Vendor { get }

    /// For people, and to tell drafts of different organisations apart: `https://www.zohoapis.eu`. Without secrets.
    var place: String { get }

    /// All that files may be, the list of modules included.
    var allParts: [MetadataPart] { get }

    /// What becomes `modules.json`, and what it says of each module.
    func moduleList() async throws -> MetadataModuleList

    /// What can be asked of a module, in the order in which it is asked.
    func parts(of module: MetadataModule) -> [MetadataPart]

    /// All entries of one part; nil if the server has nothing to say.
    func fetch(_ part: MetadataPart, of module: MetadataModule) async throws -> [JSONValue]?

    /// How many calls may run at the same time in this organisation; nil if that cannot be found out.
    func allowedConcurrency() async throws -> Int?

    /// What a failed call means for the rest.
    func meaning(of error: any Error) -> MetadataRefusal
}
