import CRMSchema
import RecordCore
import ZohoMetadata

/// A source that answers as a test says, without any vendor.
struct ScriptedSource: MetadataSource {
    struct Failure: Error, Equatable {
        let meaning: MetadataRefusal
    }

    var names: [String]
    var allowed: Int?
    let answer: @Sendable (String) async throws -> [JSONValue]?

    static let part = MetadataPart(name: "describe", title: "descriptions", volatileKeys: [])

    let vendor = SchemaDescription.Vendor.zoho
    var allParts: [MetadataPart] { [Self.part] }
    let place = "https://scripted.example"

    func moduleList() -> MetadataModuleList {
        MetadataModuleList(
            part: MetadataPart(name: "modules", title: "modules", volatileKeys: []), entries: names.map { ["api_name": .string($0)] },
            modules: names.map { MetadataModule(apiName: $0, kind: "default") })
    }

    func parts(of module: MetadataModule) -> [MetadataPart] { [Self.part] }
    func fetch(_ part: MetadataPart, of module: MetadataModule) async throws -> [JSONValue]? { try await answer(module.apiName) }
    func allowedConcurrency() -> Int? { allowed }
    func meaning(of error: any Error) -> MetadataRefusal { (error as? Failure)?.meaning ?? .failed }
}
