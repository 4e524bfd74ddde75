import CRMRuntime
import Foundation

/// A bulk read without a network: one job, over at once, and its file.
struct InProcessTable: HTTPTransport {
    let archive: Data

    func send(_ request: HTTPRequest) async throws -> HTTPResponse {
        if request.url.path.hasSuffix("/result") {
            return HTTPResponse(status: 200, headers: ["Content-Type": "application/x-download"], body: archive)
        }
        let text =
            request.method == .post
            ? #"{"data":[{"status":"success","code":"ADDED_SUCCESSFULLY","message":"","details":{"id":"1"}}]}"#
            : #"{"data":[{"id":"1","state":"COMPLETED","result":{"download_url":"/crm/bulk/v8/read/1/result","more_records":false}}]}"#
        return HTTPResponse(status: 200, headers: ["Content-Type": "application/json"], body: Data(text.utf8))
    }
}
