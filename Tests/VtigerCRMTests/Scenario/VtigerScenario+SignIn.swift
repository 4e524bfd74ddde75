import Testing
import VtigerCRM

// Sessions, from the first to the last.
extension VtigerScenario {
    func signIn(_ notes: StepNotes) async throws {
        let session = try await vtiger.session()
        let zone = session.timeZone.map { ", time zone \($0)" } ?? ""
        notes.say(
            "VtigerCRM \(session.vtigerVersion ?? "of unknown version"), web service \(session.apiVersion ?? "?"), user \(session.userName ?? access.user) (\(session.userID))\(zone)")
        notes.check(session.userID.prefix != nil, "the user's id \(session.userID) has no prefix")
        notes.same(try await vtiger.me().raw, session.userID, "me")
        let shown = "\(session) \(String(reflecting: session)) \(vtiger)"
        notes.check(!shown.contains(session.name.reveal()) && !shown.contains(access.key.reveal()), "a secret shows in a description")

        // Whoever comes first signs in for all.
        let log = ScenarioObserver()
        let other = try access.client(observer: log)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<6 { group.addTask { _ = try await other.types() } }
            try await group.waitForAll()
        }
        notes.same(log.signIns, 1, "sign-ins for six calls at once")
        try await other.logout()
    }

    func wrongCredentials(_ notes: StepNotes) async throws {
        let wrong = Secret("wrong-\(access.key.reveal())")
        let error = await refused(notes, "a wrong key", as: "sign-in.INVALID_USER_CREDENTIALS", "sign-in.INVALID_AUTH_TOKEN") {
            _ = try await access.client(key: wrong).session()
        }
        if let error { notes.check(!"\(error) \(String(reflecting: error))".contains(wrong.reveal()), "the key shows in the error") }
        await refused(notes, "an unknown user", as: "sign-in.ACCESS_DENIED", "sign-in.INVALID_AUTH_TOKEN") {
            _ = try await access.client(user: "nobody \(mark)").session()
        }
        // Ours goes on.
        notes.check(try await !vtiger.types().isEmpty, "the session is gone")
    }

    func lostSession(_ notes: StepNotes) async throws {
        let log = ScenarioObserver()
        let breaker = SessionBreaker(access.transport)
        let client = try access.client(transport: breaker, observer: log)
        let user = try await client.session().userID
        notes.same(log.signIns, 1, "sign-ins at first")
        _ = try await client.types()
        breaker.endSessions()
        _ = try await client.types()
        notes.same(log.signIns, 2, "sign-ins after a session that ended before a read")
        breaker.endSessions()
        // A write that was refused for its session was not carried out, so it is sent again.
        let lead = try await client.leads.create(try await draft("Session"))
        await created.add(lead.id.raw)
        notes.same(log.signIns, 3, "sign-ins after a session that ended before a write")
        breaker.endSessions()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<8 { group.addTask { _ = try await client.leads.get(lead.id) } }
            try await group.waitForAll()
        }
        notes.same(log.signIns, 4, "sign-ins after a session that ended before eight reads at once")
        notes.same(try await client.session().userID, user, "the user")
        try await client.logout()

        let given = try VtigerCRM(url: access.url, session: Secret("0badc0ffee0badc0ffee0"), transport: access.transport)
        await refused(notes, "an unknown session", as: "vtiger.INVALID_SESSIONID", "sign-in.session-ended") { _ = try await given.types() }
    }

    func signOut(_ notes: StepNotes) async throws {
        let name = try await vtiger.session().name
        let extended = try await vtiger.extendSession()
        notes.same(extended.name.reveal(), name.reveal(), "the session's name after it was extended")
        let copy = try VtigerCRM(url: access.url, session: name, transport: access.transport)
        notes.check(try await !copy.types().isEmpty, "a session from elsewhere sees no modules")

        try await vtiger.logout()
        if notices.codes.contains("session.not-closed") {
            notes.say("this server cannot sign out; the session lives on until it is idle")
        } else {
            await refused(notes, "a session that was signed out", as: "vtiger.INVALID_SESSIONID", "sign-in.session-ended", "vtiger.AUTHENTICATION_REQUIRED") {
                _ = try await copy.types()
            }
        }
        let before = notices.signIns
        _ = try await vtiger.types()
        notes.same(notices.signIns, before + 1, "sign-ins for the first call after signing out")
    }
}
