import CRMRuntime
import Foundation
import RecordCore
import Testing

@testable import VtigerCRM

/// Signing in, staying signed in, signing out.
struct SessionTests {
    @Test func signsInWithTheFirstCallAndNotBefore() async throws {
        let server = StagedServer { _ in .result(#"{"types":[]}"#) }
        let vtiger = try VtigerCRM.staged(server)
        #expect(server.asked.isEmpty)
        for _ in 1...3 { _ = try await vtiger.send(VtigerCall("types", operation: "listtypes")) }
        #expect(server.operations == ["getchallenge", "login", "listtypes", "listtypes", "listtypes"])
        let challenge = server.asked[0]
        #expect(challenge.method == .get && challenge.query["username"] == "admin")
        let login = server.asked[1]
        #expect(login.method == .post && login.query.isEmpty)
        #expect(login.form["username"] == "admin" && login.form["accessKey"]?.count == 32)
    }

    @Test func answersAChallengeAsTheRecordingDoes() {
        // RFC 1321 as the server reads it: token and key, joined, in lower-case digits.
        #expect(MD5.hex("6b00e6531d7eb" + "key") == "bf26ef5ee881462889f1084d4faa8d9c")
    }

    @Test func putsTheSessionWhereTheServerLooks() async throws {
        let server = StagedServer()
        let vtiger = try VtigerCRM.staged(server)
        _ = try await vtiger.send(VtigerCall("a", operation: "retrieve", .get, ["id": "10x4"]))
        _ = try await vtiger.send(VtigerCall("b", operation: "delete", .post, ["id": "10x4"]))
        let (get, post) = (server.calls[0], server.calls[1])
        #expect(get.query == ["operation": "retrieve", "id": "10x4", "sessionName": "6712c9966b00e6533aaf1"] && get.form.isEmpty)
        #expect(post.form == ["operation": "delete", "id": "10x4", "sessionName": "6712c9966b00e6533aaf1"] && post.query.isEmpty)
        #expect(get.path == "/webservice.php")
    }

    @Test func signsInOnceForTwentyCallsWhoseSessionEnds() async throws {
        let server = StagedServer()
        let vtiger = try VtigerCRM.staged(server)
        _ = try await vtiger.session()
        server.endSessions()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 1...20 {
                group.addTask {
                    _ = try await vtiger.send(VtigerCall("records.create", operation: "create", .post, ["element": "\(number)"]))
                }
            }
            try await group.waitForAll()
        }
        #expect(server.loginCount == 2)
        // Every one of them arrived, although creating is never repeated otherwise: it was not carried out.
        #expect(Set(server.calls.filter { $0.session?.hasSuffix("2") == true }.compactMap { $0["element"] }).count == 20)
    }

    @Test(arguments: ["INVALID_SESSIONID", "AUTHENTICATION_REQUIRED", "SESSION_EXPIRED", "SESSION_LEFT_IDLE"])
    func signsInOncePerCallAndThenGivesUp(_ code: String) async throws {
        let server = StagedServer { _ in .failure(code, "no") }
        let vtiger = try VtigerCRM.staged(server)
        let error = await crmError { _ = try await vtiger.send(VtigerCall("x", operation: "listtypes")) }
        #expect(error?.code == "vtiger.\(code)")
        #expect(error?.nextAction?.contains("sign in") == true)
        #expect(server.operations == ["getchallenge", "login", "listtypes", "getchallenge", "login", "listtypes"])
    }

    @Test func aCancelledWaiterTakesNothingFromTheOthers() async throws {
        let gate = Gate()
        let server = StagedServer(beforeLogin: { _ in await gate.pass() })
        let vtiger = try VtigerCRM.staged(server)
        let first = Task { try await vtiger.session() }
        await gate.reached()
        let second = Task { try await vtiger.session() }
        first.cancel()
        await #expect(throws: CancellationError.self) { _ = try await first.value }
        await gate.open()
        #expect(try await second.value.userID == "19x1")
        #expect(server.loginCount == 1)
    }

    @Test func triesOnceMoreWhenAnotherClientTookTheChallenge() async throws {
        let taken = Countdown(1)
        let server = StagedServer(beforeLogin: { if taken.next() { $0.interfere() } })
        let vtiger = try VtigerCRM.staged(server)
        #expect(try await vtiger.session().vtigerVersion == "8.4.0")
        #expect(server.operations == ["getchallenge", "login", "getchallenge", "login"])
    }

    @Test func aWrongKeyIsFinalAfterTheSecondTryAndDoesNotStick() async throws {
        let server = StagedServer()
        let ears = Ears()
        let vtiger = try VtigerCRM.staged(server, key: "wrong-key-9", observer: ears)
        for _ in 1...2 {
            let error = await crmError { _ = try await vtiger.session() }
            #expect(error?.code == "sign-in.INVALID_USER_CREDENTIALS")
            #expect(error?.nextAction?.contains("access key") == true)
        }
        #expect(server.operations.count == 8)
        #expect(!ears.text.contains("wrong-key-9"))
    }

    @Test func anUnknownUserIsSaidToBeOne() async throws {
        let vtiger = try VtigerCRM.staged(StagedServer(), user: "nobody")
        let error = await crmError { _ = try await vtiger.session() }
        #expect(error?.code == "sign-in.ACCESS_DENIED" && error?.nextAction?.contains("user's name") == true)
    }

    @Test func clientsOfOneUserSignInOneAfterTheOther() async throws {
        // The server would refuse the first of two challenges that overlap.
        let server = StagedServer(beforeLogin: { _ in await Task.yield() })
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 1...12 {
                let vtiger = try VtigerCRM.staged(server, user: "admin")
                group.addTask { _ = try await vtiger.session() }
            }
            try await group.waitForAll()
        }
        #expect(server.operations == Array(repeating: ["getchallenge", "login"], count: 12).flatMap(\.self))
    }

    @Test func tellsWhatTheServerSaysOfTheUser() async throws {
        let vtiger = try VtigerCRM.staged(StagedServer())
        let session = try await vtiger.session()
        #expect(session.isAdmin == true && session.timeZone == "UTC" && session.callDuration == 5)
        #expect(try await vtiger.me() == .user("19x1"))
        #expect("\(session)".contains("19x1") && !"\(session)".contains(session.name.reveal()))
        // Older releases tell no more than this.
        let old = try JSONValue(parsing: Array(#"{"sessionName":"a","userId":"19x5","version":"0.22","vtigerVersion":"7.1.0"}"#.utf8))
        #expect(VtigerSession(old)?.userName == nil)
    }

    @Test func extendsByPost() async throws {
        let server = StagedServer { asked in
            .result(#"{"sessionName":"\#(asked.session ?? "")","userId":"19x1","version":"0.22","vtigerVersion":"8.4.0"}"#)
        }
        let vtiger = try VtigerCRM.staged(server)
        let session = try await vtiger.extendSession()
        // What is known of the user is not forgotten over it.
        #expect(session.userName == "admin")
        #expect(server.calls.map(\.method) == [.post])
    }

    @Test func signsOutAndInAgain() async throws {
        let server = StagedServer { $0.operation == "logout" ? .result(#"{"message":"successfull"}"#) : .result("{}") }
        let vtiger = try VtigerCRM.staged(server)
        try await vtiger.logout()
        #expect(server.asked.isEmpty)
        let first = try await vtiger.session().name
        try await vtiger.logout()
        try await vtiger.logout()
        #expect(server.calls.count == 1 && server.calls[0].form["sessionName"] == first.reveal())
        #expect(try await vtiger.session().name != first)
    }

    @Test func forgetsASessionThatTheServerCannotClose() async throws {
        let server = StagedServer { _ in .silence }
        let ears = Ears()
        let vtiger = try VtigerCRM.staged(server, observer: ears)
        let first = try await vtiger.session().name
        try await vtiger.logout()
        #expect(server.calls.count == 1)
        #expect(ears.notices.map(\.code) == ["session.not-closed"])
        #expect(try await vtiger.session().name != first)
    }

    @Test func signingOutOfAnEndedSessionIsNoError() async throws {
        let server = StagedServer()
        let ears = Ears()
        let vtiger = try VtigerCRM.staged(server, observer: ears)
        _ = try await vtiger.session()
        server.endSessions()
        try await vtiger.logout()
        #expect(server.operations == ["getchallenge", "login", "logout"] && ears.notices.isEmpty)
    }

    @Test func usesASessionFromElsewhere() async throws {
        let server = StagedServer { asked in
            .result(#"{"sessionName":"\#(asked.session ?? "")","userId":"19x7","version":"0.22","vtigerVersion":"8.4.0"}"#)
        }
        let name = try await VtigerCRM.staged(server).session().name
        let guest = try VtigerCRM(url: "https://crm.example.com", session: name, transport: server)
        #expect(try await guest.me() == .user("19x7"))
        #expect(server.loginCount == 1)
        server.endSessions()
        let error = await crmError { _ = try await guest.send(VtigerCall("x", operation: "listtypes")) }
        #expect(error?.code == "vtiger.INVALID_SESSIONID")
        try await guest.logout()
        #expect(await crmError { _ = try await guest.session() }?.code == "sign-in.session-ended")
    }
}

/// True so many times.
final class Countdown: @unchecked Sendable {
    private let lock = NSLock()
    private var left: Int
    init(_ count: Int) { left = count }
    func next() -> Bool {
        lock.withLock {
            left -= 1
            return left >= 0
        }
    }
}
