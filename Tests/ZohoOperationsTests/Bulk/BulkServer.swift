import CRMArchive
import CRMTesting
import Foundation
import ZohoOperations

/// A server that knows one bulk read, whose answers and file a test makes up.
actor BulkServer: HTTPTransport {
    private let archive: Data
    private var states: [String]
    private let result: String
    private(set) var downloads = 0

    init(archive: [UInt8], states: [String] = ["COMPLETED"], result: String = #"{"count":1,"download_url":"/crm/bulk/v7/read/9/result","more_records":false}"#) {
        self.archive = Data(archive)
        self.states = states
        self.result = result
    }

    /// One whose file is a table.
    init(table: String, states: [String] = ["COMPLETED"]) throws {
        self.init(archive: try ZipWriter.archive([("9.csv", Array(table.utf8))]), states: states)
    }

    func send(_ request: HTTPRequest) async throws -> HTTPResponse {
        if request.url.path.hasSuffix("/result") {
            downloads += 1
            return HTTPResponse(
                status: 200, headers: ["Content-Type": "application/x-download", "Content-Disposition": "attachment; filename=9.zip"], body: archive)
        }
        if request.method == .post {
            return Self.json(#"{"data":[{"status":"success","code":"ADDED_SUCCESSFULLY","message":"","details":{"id":"9","operation":"read","state":"ADDED"}}],"info":{}}"#)
        }
        let state = states.count > 1 ? states.removeFirst() : states[0]
        return Self.json(#"{"data":[{"id":"9","operation":"read","state":"\#(state)","result":\#(result),"query":{"module":{"api_name":"Leads"}}}]}"#)
    }

    private static func json(_ text: String) -> HTTPResponse {
        HTTPResponse(status: 200, headers: ["Content-Type": "application/json"], body: Data(text.utf8))
    }

    nonisolated func client(observer: (any ClientObserver)? = nil) -> ZohoCRM {
        ZohoCRM(
            dataCenter: .us, tokens: .accessToken("token"), transport: self, retry: .never, observer: observer, clock: VirtualClock(jumping: true))
    }
}
