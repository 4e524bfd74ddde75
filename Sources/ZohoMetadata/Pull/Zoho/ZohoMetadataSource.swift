import CRMMetadata
import CRMRuntime
import CRMSchema
import RecordCore
import ZohoCRM

/// The metadata of a Zoho organisation, over the API: of the service itself, of a gateway or of the sandbox.
///
/// Fields, layouts and related lists come in one answer each, custom views in pages of 200. Each call costs one credit and
/// needs the scope `ZohoCRM.settings.ALL`, or `.READ` of `modules`, `fields`, `layouts`, `related_lists`, `custom_views`.
public struct ZohoMetadataSource: MetadataSource {
    private let zoho: ZohoCRM
    private let customViews: Bool

    public init(_ zoho: ZohoCRM, customViews: Bool = false) {
        self.zoho = zoho
        self.customViews = customViews
    }

    public var vendor: SchemaDescription.Vendor { .zoho }
    public var allParts: [MetadataPart] { ZohoMetadataParts.all }

    public var place: String { zoho.api.baseURL.absoluteString }

    public func moduleList() async throws -> MetadataModuleList {
        let entries = try await fetch(ZohoMetadataParts.modules, []) ?? []
        return MetadataModuleList(part: ZohoMetadataParts.modules, entries: entries, modules: entries.compactMap(Self.module))
    }

    public func parts(of module: MetadataModule) -> [MetadataPart] {
        // Rows of subforms and links have fields only.
        guard module.kind == "default" || module.kind == "custom" else { return [ZohoMetadataParts.fields] }
        let parts = [ZohoMetadataParts.fields, ZohoMetadataParts.layouts, ZohoMetadataParts.relatedLists]
        return customViews ? parts + [ZohoMetadataParts.customViews] : parts
    }

    public func fetch(_ part: MetadataPart, of module: MetadataModule) async throws -> [JSONValue]? {
        let query = [("module", module.apiName)]
        guard part == ZohoMetadataParts.customViews else { return try await fetch(part, query) }
        var views: [JSONValue] = []
        var page = 1
        while true {
            let answer = try await answer(part, query + [("page", String(page)), ("per_page", "200")])
            views += answer?.entries ?? []
            guard let answer, answer.hasMore else { return views.isEmpty ? nil : views }
            // An organisation may have thousands of views, but a server that never ends is broken.
            guard !answer.entries.isEmpty, page < 100 else { throw Self.endless(part, module, page) }
            page += 1
        }
    }

    public func allowedConcurrency() async throws -> Int? {
        let call = APICall("org.get", path: "/crm/v8/org")
        let organisation = try await zoho.api.send(call).json(of: call)?["org"]?[0]
        return organisation?["license_details"]?["paid_type"]?.string.flatMap(ZohoEdition.concurrency)
    }

    public func meaning(of error: any Error) -> MetadataRefusal {
        guard let error = error as? CRMError else { return .failed }
        switch error.kind {
        case .signIn, .tokenBudget, .cannotConnect, .insecureConnection, .insecureURL, .redirect: return .hopeless
        // The gateway's own refusals: no connection, no good key.
        case .service("gateway", _) where error.crmCode != "429": return .hopeless
        case .service(_, let code) where Self.hiding.contains(code): return .hidden(code: code)
        case .service where error.httpStatus == 401 && error.crmCode != "OAUTH_SCOPE_MISMATCH": return .hopeless
        default: return .failed
        }
    }

    /// What Zoho says of modules that are listed and are not for this account or this API.
    private static let hiding: Set<String> = ["INVALID_MODULE", "NO_PERMISSION", "NOT_SUPPORTED", "FEATURE_NOT_ENABLED", "FEATURE_NOT_SUPPORTED"]

    private func fetch(_ part: MetadataPart, _ query: [(name: String, value: String)]) async throws -> [JSONValue]? {
        try await answer(part, query)?.entries
    }

    private func answer(
        _ part: MetadataPart, _ query: [(name: String, value: String)]
    ) async throws -> (entries: [JSONValue], hasMore: Bool)? {
        let call = APICall("\(part.name).list", path: "/crm/v8/settings/\(part.name)", query: query)
        let response = try await zoho.api.send(call)
        guard let json = try response.json(of: call) else { return nil }
        // An organisation without any says null, {} or nothing.
        guard let list = json[part.name] else {
            if json.object?.isEmpty == true { return nil }
            throw Self.shape("the answer has no list “\(part.name)”", call, response)
        }
        if list.isNull || list.object?.isEmpty == true { return nil }
        guard let entries = list.array, entries.allSatisfy({ $0.object != nil }) else {
            throw Self.shape("“\(part.name)” in the answer is no list of objects", call, response)
        }
        return (entries, json["info"]?["more_records"]?.bool ?? false)
    }

    private static func shape(_ message: String, _ call: APICall, _ response: HTTPResponse) -> CRMError {
        CRMError(
            .unexpectedAnswer("metadata-shape"), message, call: call.name, method: call.method, httpStatus: response.status, body: response.body,
            nextAction: "Check that this is the address of Zoho CRM's API v8; the body is in `body`.")
    }

    private static func endless(_ part: MetadataPart, _ module: MetadataModule, _ page: Int) -> CRMError {
        CRMError(
            .unexpectedAnswer("endless-pages"), "the \(part.title) of \(module.apiName) do not end: page \(page) says that there are more",
            call: "\(part.name).list", method: .get, nextAction: "Pull without \(part.title), and report it to whoever runs the server.")
    }

    private static func module(_ json: JSONValue) -> MetadataModule? {
        guard let name = json["api_name"]?.string, !name.isEmpty else { return nil }
        let kind = json["generated_type"]?.string ?? "default"
        let objection: String? =
            if json["api_supported"]?.bool == false {
                "the API does not serve it"
            } else if !["default", "custom", "subform", "linking"].contains(kind) {
                "modules of the kind “\(kind)” have no records of their own"
            } else {
                nil
            }
        return MetadataModule(id: json["id"]?.string, apiName: name, kind: kind, objection: objection)
    }
}
