import CRMRuntime

/// The paths of record calls.
enum ModulePath {
    static func records(_ module: String) -> String { "/crm/v8/" + PercentEncoding.segment(module) }
    static func record(_ module: String, _ id: String) -> String { records(module) + "/" + PercentEncoding.segment(id) }
    static func related(_ module: String, _ id: String, _ list: String) -> String {
        record(module, id) + "/" + PercentEncoding.segment(list)
    }
    static func search(_ module: String) -> String { records(module) + "/search" }
    static func upsert(_ module: String) -> String { records(module) + "/upsert" }
}
