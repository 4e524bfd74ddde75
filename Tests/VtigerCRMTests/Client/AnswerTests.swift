import CRMRuntime
import Foundation
import RecordCore
import Testing

@testable import VtigerCRM

/// What servers answer beside the answers that one would expect, in the words of recordings.
struct AnswerTests {
    private let get = VtigerCall("types.list", operation: "listtypes")
    private let post = VtigerCall("records.create", operation: "create", .post, ["elementType": "Leads", "element": "{}"])

    private func error(_ response: HTTPResponse, _ call: VtigerCall? = nil) async throws -> (CRMError?, StagedServer) {
        let server = StagedServer { _ in response }
        let vtiger = try VtigerCRM.staged(server)
        return (await crmError { _ = try await vtiger.send(call ?? get) }, server)
    }

    @Test(arguments: [
        ("ACCESS_DENIED", "record exists"), ("INVALID_ID_ATTRIBUTE", "prefix"), ("RECORD_NOT_FOUND", "attachment"),
        ("REFERENCE_INVALID", "module"), ("MANDATORY_FIELDS_MISSING", "value"), ("QUERY_SYNTAX_ERROR", "semicolon"),
        ("INTERNAL_SERVER_ERROR", "quote"), ("OPERATION_NOT_SUPPORTED", "method"), ("UNKOWN_ENTITY", "relation"),
        ("LEAD_ALREADY_CONVERTED", "account"),
    ])
    func errorsComeWithStatus200(_ code: String, _ hint: String) async throws {
        let (error, server) = try await error(.failure(code, "Permission to perform the operation is denied"))
        #expect(error?.code == "vtiger.\(code)" && error?.crmCode == code && error?.httpStatus == 200)
        #expect(error?.message == "Permission to perform the operation is denied")
        #expect(error?.nextAction?.contains(hint) == true)
        #expect(server.calls.count == 1)
    }

    @Test func aMissingFieldIsNamed() async throws {
        let (error, _) = try await error(.failure("MANDATORY_FIELDS_MISSING", "lastname does not have a value"))
        #expect(error?.details == ["field": "lastname"])
    }

    @Test func duplicatesHaveANumberForACode() async throws {
        let body = #"{"success":false,"error":{"message":"Duplicate(s) detected!","code":0}}"#
        let (error, _) = try await error(.json(body), post)
        #expect(error?.code == "vtiger.DUPLICATE_RECORD" && error?.crmCode == "0" && error?.message == "Duplicate(s) detected!")
    }

    @Test(arguments: [
        #"{"error":{"code":"X","message":"m"},"success":false}"#, #"{ "success" : false, "error" : {"code":"X"} }"#,
        #"{"success":false,"error":{"message":"m","code":"X"},"result":null}"#,
    ])
    func failuresAreFoundInAnyOrder(_ body: String) async throws {
        #expect(try await error(.json(body)).0?.code == "vtiger.X")
    }

    @Test func aFailureWithoutAnErrorIsOneAllTheSame() async throws {
        #expect(try await error(.json(#"{"success":false}"#)).0?.code == "vtiger.UNKNOWN")
    }

    @Test func silenceNamesTheOperationAndIsRepeatedOnce() async throws {
        let (error, server) = try await error(.silence)
        #expect(error?.code == "http.status-500" && error?.message.contains("listtypes") == true)
        #expect(error?.nextAction?.contains("PHP log") == true)
        #expect(server.calls.count == 2 && error?.attempts == 2)
    }

    @Test func silenceAtAWriteIsNotRepeated() async throws {
        let (error, server) = try await error(.silence, post)
        #expect(error?.message.contains("create") == true && server.calls.count == 1)
    }

    @Test func silenceAtWhatServersCannotDoIsNotRepeated() async throws {
        let (error, server) = try await error(.silence, VtigerCall("sync", operation: "sync", .get, ["modifiedTime": "1"]))
        #expect(error?.nextAction?.contains("modifiedtime") == true && server.calls.count == 1)
    }

    @Test func aServerErrorWithAPageIsRepeatedAsEver() async throws {
        let (error, server) = try await error(.html("<html><body>Bad gateway</body></html>", status: 502))
        #expect(error?.kind == .htmlAnswer && server.calls.count == 4)
    }

    @Test func plainTextIsShown() async throws {
        let (error, server) = try await error(.html("Sorry! Attempt to access restricted file."))
        #expect(error?.code == "answer.plain-text")
        #expect(error?.message.contains("Sorry! Attempt to access restricted file.") == true)
        #expect(server.calls.count == 1)
    }

    @Test func anErrorOfPHPIsShownWithoutItsTags() async throws {
        let text = "<br />\n<b>Fatal error</b>:  Uncaught TypeError: count() in /var/www/x.php:12<br />"
        let (error, _) = try await error(.html(text))
        #expect(error?.code == "answer.plain-text")
        #expect(error?.message.contains("Fatal error : Uncaught TypeError: count() in /var/www/x.php:12") == true)
    }

    @Test func aSignInPageIsAPage() async throws {
        #expect(try await error(.html("<!DOCTYPE html><html><form></form></html>")).0?.kind == .htmlAnswer)
    }

    @Test func tooLongURLsAndWrongAddressesAreNamed() async throws {
        let page = "<!DOCTYPE HTML><html><head><title>414</title></head></html>"
        let (long, _) = try await error(.html(page, status: 414))
        #expect(long?.code == "http.status-414" && long?.message.contains("too long") == true)
        let (wrong, _) = try await error(.html(page, status: 404))
        #expect(wrong?.code == "http.status-404" && wrong?.nextAction?.contains("URL") == true)
    }

    @Test func redirectsAreNotFollowed() async throws {
        let response = HTTPResponse(status: 301, headers: ["Location": "https://other.example.com/webservice.php"])
        let (error, server) = try await error(response)
        #expect(error?.kind == .redirect && error?.message.contains("other.example.com") == true && server.calls.count == 1)
        #expect(error?.nextAction?.contains("address") == true)
    }

    @Test func longQueriesAreRefusedBeforeTheCall() async throws {
        let text = String(repeating: "é", count: 1_400)
        let (error, server) = try await error(.result("[]"), VtigerCall("query", operation: "query", .get, ["query": text]))
        #expect(error?.code == "refused.vtiger.url-length" && server.asked.isEmpty)
    }

    @Test func aMissingResultIsAnErrorOnlyWhereOneIsNeeded() async throws {
        let vtiger = try VtigerCRM.staged(StagedServer { _ in .json(#"{"success":true}"#) })
        let answer = try await vtiger.send(VtigerCall("wsapp.map", operation: "wsapp_map", .post))
        #expect(try answer.resultIfAny() == nil)
        #expect(throws: CRMError.self) { try answer.result() }
    }

    @Test func emptyListsAndObjectsStandForEachOther() async throws {
        let vtiger = try VtigerCRM.staged(StagedServer { .result($0.query["r"] ?? "") })
        func answer(_ json: String) async throws -> VtigerAnswer { try await vtiger.send(VtigerCall("x", operation: "x", .get, ["r": json])) }
        #expect(try await answer("[]").object().isEmpty)
        #expect(try await answer("{}").list().isEmpty)
        let text = try await answer(#""a""#)
        #expect(throws: CRMError.self) { try text.object() }
        #expect(throws: CRMError.self) { try text.list() }
    }

    @Test(arguments: [
        ("https://crm.example.com", "https://crm.example.com"), ("https://crm.example.com/", "https://crm.example.com"),
        ("https://h:8443/crm//", "https://h:8443/crm"), ("https://h/crm/webservice.php", "https://h/crm"),
        (" https://h/vt%20iger/index.php?module=Home#x ", "https://h/vt%20iger"), ("http://localhost:8080/", "http://localhost:8080"),
    ])
    func addresses(_ text: String, _ folder: String) throws {
        #expect(try VtigerAddress(text).folder.absoluteString == folder)
    }

    @Test(arguments: [
        ("crm.example.com", "refused.vtiger.url"), ("", "refused.vtiger.url"), ("https://a:b@h", "refused.vtiger.url"),
        ("http://crm.example.com", "transport.insecure-url"), ("ftp://h", "transport.insecure-url"),
    ])
    func badAddresses(_ text: String, _ code: String) {
        #expect { _ = try VtigerAddress(text) } throws: { ($0 as? CRMError)?.code == code }
    }
}
