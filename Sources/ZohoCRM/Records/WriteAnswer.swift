import CRMRuntime
import RecordCore

/// The body that answers a write: one item per record in the order of the request, some of them errors. The status
/// code says nothing about a single record: 200, 201, 202, 207 and 400 all come with such a body.
struct WriteAnswer: Sendable {
    let items: [JSONValue]
    let status: Int
    let limits: APILimits
    let callName: String

    /// - Throws: `CRMError` if the body does not hold results, with the error in it if there is one.
    init(_ response: HTTPResponse, to call: APICall) throws(CRMError) {
        let root: JSONValue
        do {
            root = try JSONValue(parsing: response.body)
        } catch {
            throw CRMError(undecodable: error, call: call, response: response)
        }
        if let items = root["data"]?.array, !items.isEmpty {
            self.items = items
        } else if root["code"] != nil {
            // Bare, not in `data`: about the whole call.
            throw RecordProblem.refused(root, status: response.status, call: call.name)
        } else {
            throw RecordProblem.noResults(response, call: call.name)
        }
        status = response.status
        limits = response.limits
        callName = call.name
    }

    /// The results of the records at these places of a batch, each with what the answer says of the allowance.
    func results<Record>(of write: RecordWrite<Record>, at places: [Int]) -> [BatchResult<Record>.Element] {
        outcomes(of: write, at: places).map { outcome in
            switch outcome {
            case .success(var receipt):
                receipt.limits = limits
                return .success(receipt)
            case .failure(var error):
                error.limits = limits
                return .failure(error)
            }
        }
    }

    private func outcomes<Record>(of write: RecordWrite<Record>, at places: [Int]) -> [BatchResult<Record>.Element] {
        if items.count == places.count {
            return zip(places, items).enumerated().map { inCall, pair in
                result(of: write, pair.1, at: pair.0, inCall: inCall)
            }
        }
        // A single error for many records is about all of them: `LIMIT_EXCEEDED`, for instance.
        if items.count == 1, !isSuccess(items[0]) {
            return places.map { _ in .failure(RecordProblem.refused(items[0], status: status, call: callName)) }
        }
        return places.map { place in
            let id = write.ids?[place].description
            if let id, let found = items.firstIndex(where: { $0["details"]?["id"]?.string == id }) {
                return result(of: write, items[found], at: place, inCall: found)
            }
            return .failure(
                RecordProblem.unmatched(results: items.count, records: places.count, status: status, call: callName))
        }
    }

    private func result<Record>(
        of write: RecordWrite<Record>, _ item: JSONValue, at place: Int, inCall: Int
    ) -> BatchResult<Record>.Element {
        guard isSuccess(item) else {
            let shifted = JSONPathOffset.shift(item, by: place - inCall)
            return .failure(RecordProblem.refused(shifted, status: status, call: callName))
        }
        if let receipt = WriteReceipt<Record>(item: item, action: write.action) { return .success(receipt) }
        // Done, but the answer does not repeat the id.
        if let id = write.ids?[place] {
            return .success(WriteReceipt(id: id, action: write.action, details: item["details"] ?? .object([])))
        }
        return .failure(RecordProblem.noID(item, status: status, call: callName))
    }

    private func isSuccess(_ item: JSONValue) -> Bool {
        item["status"]?.string == "success" || (item["status"] == nil && item["code"]?.string == "SUCCESS")
    }
}
