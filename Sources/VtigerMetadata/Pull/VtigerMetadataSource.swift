import CRMMetadata
import CRMRuntime
import CRMSchema
import RecordCore
import VtigerCRM

/// The metadata of a VtigerCRM server: `listtypes`, and `describe` of each module, a call each.
///
/// What comes depends on the user who asks: hidden modules and fields are missing, and what a profile may only read is not
/// editable. Pull as a user who may see everything that the app needs.
public struct VtigerMetadataSource: MetadataSource {
    private let vtiger: VtigerCRM

    public init(_ vtiger: VtigerCRM) { self.vtiger = vtiger }

    public var vendor: SchemaDescription.Vendor { .vtiger }
    public var allParts: [MetadataPart] { VtigerMetadataParts.all }
    public var place: String { vtiger.url.absoluteString }

    public func moduleList() async throws -> MetadataModuleList {
        let answer = try await vtiger.send(VtigerCall("types.list", operation: "listtypes"))
        let members = try answer.object()
        let result = JSONValue.object(members)
        guard let names = result["types"]?.array?.map(\.string), !names.contains(nil) else {
            throw answer.unexpected("metadata-shape", "the answer has no list “types” of names")
        }
        return MetadataModuleList(
            part: VtigerMetadataParts.listTypes, entries: [result], modules: names.compactMap(\.self).map { Self.module($0, in: result) })
    }

    public func parts(of module: MetadataModule) -> [MetadataPart] { [VtigerMetadataParts.describe] }

    public func fetch(_ part: MetadataPart, of module: MetadataModule) async throws -> [JSONValue]? {
        let answer = try await vtiger.send(VtigerCall("types.describe", operation: "describe", .get, ["elementType": module.apiName]))
        let description = JSONValue.object(try answer.object())
        guard description["fields"]?.array?.allSatisfy({ $0["name"]?.string != nil }) == true else {
            throw answer.unexpected("metadata-shape", "“fields” in the description of \(module.apiName) is no list of named fields")
        }
        return [description]
    }

    /// The server tells no limit; how many calls its PHP takes at a time is the business of whoever runs it.
    public func allowedConcurrency() -> Int? { nil }

    public func meaning(of error: any Error) -> MetadataRefusal {
        guard let error = error as? CRMError else { return .failed }
        switch error.kind {
        case .signIn, .cannotConnect, .insecureConnection, .insecureURL, .redirect: return .hopeless
        // Sessions are renewed by the client; one that is refused again stays refused.
        case .service(_, let code) where Self.sessionCodes.contains(code): return .hopeless
        case .service(_, "ACCESS_DENIED"): return .hidden(code: "ACCESS_DENIED")
        case .status(404): return .hopeless
        default: return .failed
        }
    }

    private static let sessionCodes: Set<String> = [
        "AUTHENTICATION_REQUIRED", "INVALID_SESSIONID", "SESSION_EXPIRED", "SESSION_LEFT_IDLE", "AUTHENTICATION_FAILURE",
    ]

    /// Kinds as the server tells them: modules, and the few types beside them such as Currency.
    private static func module(_ name: String, in list: JSONValue) -> MetadataModule {
        let isEntity = list["information"]?[name]?["isEntity"]
        let isPlain = isEntity == .bool(false) || isEntity?.string == "0" || isEntity?.string == ""
        return MetadataModule(apiName: name, kind: isPlain ? "type" : "module")
    }
}
