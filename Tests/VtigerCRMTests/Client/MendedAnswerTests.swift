import CRMRuntime
import Foundation
import RecordCore
import Testing

@testable import VtigerCRM

/// Answers that are no JSON as they come.
struct MendedAnswerTests {
    private let good = #"{"success":true,"result":{"lastname":"x"}}"#

    private func value(_ body: String, _ ears: Ears, html: Bool = false) async throws -> String? {
        let vtiger = try VtigerCRM.staged(StagedServer { _ in html ? .html(body) : .json(body) }, observer: ears)
        return try await vtiger.send(VtigerCall("x", operation: "retrieve")).result()["lastname"]?.string
    }

    @Test func rawControlCharactersAreKeptAndReported() async throws {
        let ears = Ears()
        let text = try await value("{\"success\":true,\"result\":{\"lastname\":\"nul\u{0}x\u{1}\u{1F}\"}}", ears)
        #expect(text == "nul\u{0}x\u{1}\u{1F}")
        #expect(ears.notices.map(\.code) == ["answer.repaired"])
        #expect(ears.notices[0].message.contains("3 raw control characters"))
    }

    @Test(arguments: [
        "<br />\n<b>Warning</b>:  Undefined array key \"x\" in <b>/var/www/a[1].php</b> on line <b>7</b><br />\n",
        "Deprecated: {closure}() expects [int]\n", "\u{FEFF}", "\r\n\r\n x",
    ])
    func textBeforeTheAnswerIsCutOff(_ text: String) async throws {
        for html in [true, false] {
            let ears = Ears()
            #expect(try await value(text + good, ears, html: html) == "x")
            #expect(ears.notices.map(\.code) == ["answer.repaired"])
        }
    }

    @Test func textBehindTheAnswerIsCutOff() async throws {
        let ears = Ears()
        #expect(try await value(good + "<br />\n<b>Warning</b>: x", ears) == "x")
        #expect(ears.notices.count == 1)
    }

    @Test func failuresAreFoundBehindText() async throws {
        let body = "Warning: x\n" + #"{"success":false,"error":{"message":"m","code":"ACCESS_DENIED"}}"#
        let error = await crmError { _ = try await value(body, Ears(), html: true) }
        #expect(error?.code == "vtiger.ACCESS_DENIED")
    }

    @Test(arguments: [
        #"{"success":true,"result":{"lastname":"x"}}"#, "{\n  \"success\": true,\n  \"result\": {\"lastname\": \"x\"}\n}\n",
    ])
    func goodAnswersAreLeftAlone(_ body: String) async throws {
        let ears = Ears()
        #expect(try await value(body, ears) == "x")
        #expect(ears.notices.isEmpty)
    }

    @Test(arguments: ["[1] not an answer", "{} neither", "x {\"a\": 1} y"])
    func otherTextStaysAnError(_ body: String) async throws {
        #expect(await crmError { _ = try await value(body, Ears(), html: true) } != nil)
    }

    @Test func aCutOffAnswerIsRepeated() async throws {
        let cut = Countdown(1)
        let server = StagedServer { [good] _ in .json(cut.next() ? String(good.dropLast(3)) : good) }
        let vtiger = try VtigerCRM.staged(server)
        #expect(try await vtiger.send(VtigerCall("x", operation: "retrieve")).result()["lastname"] == "x")
        #expect(server.calls.count == 2)
    }
}
