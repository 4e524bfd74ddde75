import Foundation
import Testing

@testable import ZohoCRM

/// Zoho's error bodies become one clear error.
@Suite struct ClientErrorTests {
    private func error(_ response: HTTPResponse, acceptsErrorBody: Bool = false) async -> CRMError? {
        let server = ClientFakeServer { _, _ in response }
        let zoho = ZohoCRM(dataCenter: .us, tokens: .accessToken("t"), transport: server, retry: .never)
        return await thrownError {
            try await zoho.api.send(APICall("records.update", .put, path: "/crm/v8/Leads", acceptsErrorBody: acceptsErrorBody))
        }
    }

    static let item = #"{"code":"INVALID_DATA","details":{"api_name":"Company","expected_data_type":"text"},"message":"invalid data","status":"error"}"#

    @Test(arguments: [item, "{\"data\":[\(item)]}", "{\"tags\":[\(item)]}"]) func bareAndWrapped(_ body: String) async throws {
        let error = try #require(await error(.zoho(400, body, ["X-API-CREDITS-REMAINING": "4999", "X-RATELIMIT-REMAINING": "7"])))
        #expect(error.code == "zoho.INVALID_DATA")
        #expect(error.crmCode == "INVALID_DATA")
        #expect(error.message == "invalid data")
        #expect(error.details?["api_name"] == "Company")
        #expect(error.httpStatus == 400)
        #expect(error.limits == APILimits(creditsRemaining: 4999, windowRemaining: 7))
        #expect(error.url == "https://www.zohoapis.com/crm/v8/Leads")
    }

    @Test func resultsComeBackToCallsThatTakeThem() async {
        #expect(await error(.zoho(400, "{\"data\":[\(Self.item)]}"), acceptsErrorBody: true) == nil)
        #expect(await error(.zoho(400, Self.item), acceptsErrorBody: true)?.crmCode == "INVALID_DATA")
    }

    @Test func severalErrorsOfOneRecordAreAllNamed() async throws {
        let body = #"{"data":[{"code":"MULTIPLE_OR_MULTI_ERRORS","message":"multiple errors","status":"error","details":{"errors":[{"code":"DUPLICATE_DATA","message":"duplicate data","status":"error","details":{"api_name":"Email"}},{"code":"INVALID_DATA","message":"invalid data","status":"error","details":{"api_name":"Phone"}}]}}]}"#
        let error = try #require(await error(.zoho(400, body)))
        #expect(error.message == "multiple errors: DUPLICATE_DATA duplicate data (Email); INVALID_DATA invalid data (Phone)")
        #expect(error.recordErrors.count == 2)
    }

    @Test(arguments: [
        #"{"code":"INVALID_MODULE","message":"wrong","status":"error"}"#,
        #"{"status":"error","code":"INVALID_MODULE","details":{},"message":"wrong"}"#,
        #"{"code":"INVALID_MODULE","message":"wrong"}"#, #"{"message":"wrong","details":null,"status":"ERROR","code":"INVALID_MODULE"}"#,
    ]) func errorWithAGoodStatus(_ body: String) async {
        #expect(await error(.zoho(200, body))?.code == "zoho.INVALID_MODULE")
    }

    @Test(arguments: [
        #"{"code":"SUCCESS","details":{"id":"1"},"message":"done","status":"success"}"#,
        #"{"status":"success","code":"FILE_UPLOAD_SUCCESS","message":"file uploaded.","details":{"file_id":"x"}}"#,
        "{\"data\":[\(item)]}", #"{"code":"anything"}"#, #"{"status":"COMPLETED","resource":[]}"#,
    ]) func noErrors(_ body: String) async { #expect(await error(.zoho(200, body)) == nil) }

    @Test func limitsOfAnAnswer() {
        let headers: HTTPHeaders = [
            "x-api-credits-remaining": " 12 ", "X-RateLimit-Limit": "100", "X-RATELIMIT-REMAINING": "soon", "X-ACCESSTOKEN-RESET": "2026-01-01T00:00:00Z",
        ]
        #expect(ZohoDialect().limits(in: headers)
            == APILimits(creditsRemaining: 12, windowLimit: 100, tokenReset: "2026-01-01T00:00:00Z"))
    }
}
