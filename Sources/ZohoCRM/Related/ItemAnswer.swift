import CRMRuntime
import RecordCore

/// The answer to an action on one thing: one result in `data`, or that result alone.
enum ItemAnswer {
    /// The result, if it is a success.
    static func single(_ response: HTTPResponse, to call: APICall) throws(CRMError) -> JSONValue {
        let root: JSONValue
        do {
            root = try JSONValue(parsing: response.body)
        } catch {
            throw CRMError(undecodable: error, call: call, response: response)
        }
        guard let item = root["data"]?.array?.first ?? (root["code"] == nil ? nil : root) else {
            throw RecordProblem.noResults(response, call: call.name)
        }
        guard item["status"]?.string == "success" || item["code"]?.string == "SUCCESS" else {
            throw RecordProblem.refused(item, status: response.status, call: call.name)
        }
        return item
    }
}
