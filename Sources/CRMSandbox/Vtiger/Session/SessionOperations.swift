import CRMRuntime
import RecordCore

/// Signing in and out.
enum SessionOperations {
    static func challenge(_ state: inout VtigerState, _ call: PlayedCall) throws(VtigerFailure) -> JSONValue? {
        guard let name = call["username"] else { throw .refused(code: "ACCESS_DENIED", message: "No username given") }
        guard let user = state.user(named: name) else {
            throw .refused(code: "ACCESS_DENIED", message: "username does not exists")
        }
        let challenge = state.sessions.challenge(user, now: state.now, random: &state.random)
        return [
            "token": .string(challenge.token), "serverTime": .number(JSONNumber(Int(state.now))),
            "expireTime": .number(JSONNumber(Int(challenge.expires))),
        ]
    }

    static func login(_ state: inout VtigerState, _ call: PlayedCall) throws(VtigerFailure) -> JSONValue? {
        guard let user = call["username"].flatMap({ state.user(named: $0) }),
            let challenge = state.sessions.challenge(of: user, now: state.now)
        else { throw .invalidToken }
        let expected = MD5.hex(challenge.token + user.accessKey)
        guard user.isActive, call["accessKey"] == expected else { throw .invalidCredentials }
        let session = state.sessions.start(user, random: &state.random)
        return [
            "username": .string(user.name), "first_name": .string(user.firstName), "last_name": .string(user.lastName),
            "email": .string(user.mail), "time_zone": .string(user.timeZone), "hour_format": .string(user.hourFormat),
            "date_format": .string(user.dateFormat), "is_admin": user.isAdmin ? "on" : "off", "call_duration": "5",
            "other_event_duration": "5", "sessionName": .string(session), "userId": .string(state.userID(user.number)),
            "version": "0.22", "vtigerVersion": .string(state.quirks.version),
        ]
    }

    /// The one operation that takes a cookie for a session.
    static func extend(_ state: inout VtigerState, _ call: PlayedCall) throws(VtigerFailure) -> JSONValue? {
        guard let session = call.session, let user = state.sessions.user(of: session) else { throw .authenticationFailure }
        return [
            "sessionName": .string(session), "userId": .string(state.userID(user)), "version": "0.22",
            "vtigerVersion": .string(state.quirks.version),
        ]
    }

    static func logout(_ state: inout VtigerState, _ call: PlayedCall) throws(VtigerFailure) -> JSONValue? {
        if state.quirks.logoutIsBroken { throw .crash }
        guard let session = call["sessionName"] else { throw .notSupported }
        state.sessions.end(session)
        return ["message": "successfull"]
    }
}
