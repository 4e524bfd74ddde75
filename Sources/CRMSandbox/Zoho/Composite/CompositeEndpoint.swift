import CRMRuntime
import Foundation
import RecordCore

/// `POST /__composite_requests`: several calls in one, in their order, each of which may use what earlier ones answered.
enum CompositeEndpoint {
    private static let mostCalls = 5

    static func run(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        let body = try call.json()
        guard let items = body["__composite_requests"]?.array, !items.isEmpty else {
            throw .missingKey("__composite_requests", at: "$.__composite_requests")
        }
        guard items.count <= mostCalls else { throw .limit(mostCalls, parameter: "__composite_requests") }
        let saved = state
        var answers: [String: JSONValue] = [:]
        var results: [WriteResult] = []
        for (index, item) in items.enumerated() {
            let place = "$.__composite_requests[\(index)]"
            do throws(ZohoError) {
                let request = try CompositeCall(item, answers, call, at: place)
                guard let version = ZohoDispatch.version(request.http), request.http.path.last != "__composite_requests" else {
                    throw ZohoError(400, "NOT_SUPPORTED", "the uri is not supported", [JSONMember("json_path", .string("\(place).uri"))])
                }
                let reply = ZohoDispatch.reply(request.http, version, call.user, &state)
                answers[request.id] = reply.json ?? .null
                results.append(.success("composite sub request executed successfully", ["response": response(reply)]))
                if reply.status >= 400, body["rollback_on_fail"]?.bool == true {
                    state = saved
                    return rolledBack(results, by: index, of: items.count)
                }
            } catch {
                results.append(.failure(error))
            }
        }
        return reply(results)
    }

    private static func response(_ reply: ZohoReply) -> JSONValue {
        let headers = reply.response.headers.fields.map { JSONMember($0.name, .string($0.value)) }
        return ["headers": .object(headers), "status_code": .number(JSONNumber(reply.status)), "body": reply.json ?? .null]
    }

    /// The failed call keeps its answer; those before it are undone, and those after it are not carried out.
    private static func rolledBack(_ results: [WriteResult], by index: Int, of count: Int) -> ZohoReply {
        func stopped(_ code: String) -> WriteResult {
            .failure(
                ZohoError(
                    400, code, "the transaction was rolled back since another sub request in the same transaction failed.",
                    [JSONMember("rollbacked_by_sub_request_index", .number(JSONNumber(index)))]))
        }
        let before = (0..<index).map { _ in stopped("ROLLBACK_PERFORMED") }
        let after = (index + 1..<max(count, index + 1)).map { _ in stopped("PROCESSING_STOPPED") }
        return reply(before + [results[index]] + after)
    }

    private static func reply(_ results: [WriteResult]) -> ZohoReply {
        ZohoReply(results.allSatisfy(\.isSuccess) ? 200 : 207, json: ["__composite_requests": .array(results.map(\.json))])
    }
}
