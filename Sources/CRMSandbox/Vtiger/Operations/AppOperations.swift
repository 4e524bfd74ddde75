import RecordCore

/// Operations for Vtiger's own apps, and those that no server answers properly: the form of their answers, not their work.
enum AppOperations {
    static func crash(_ state: inout VtigerState, _ call: PlayedCall) throws(VtigerFailure) -> JSONValue? { throw .crash }

    /// The server includes a file that it may not.
    static func restricted(_ state: inout VtigerState, _ call: PlayedCall) throws(VtigerFailure) -> JSONValue? { throw .restrictedFile }

    static func register(_ state: inout VtigerState, _ call: PlayedCall) throws(VtigerFailure) -> JSONValue? {
        if state.quirks.registerIsBroken { throw .crash }
        return ["key": .string(state.random.hex(13))]
    }

    static func deregister(_ state: inout VtigerState, _ call: PlayedCall) throws(VtigerFailure) -> JSONValue? {
        [.string(call["type"] ?? ""), .string(call["key"] ?? "")]
    }

    static func list(_ state: inout VtigerState, _ call: PlayedCall) throws(VtigerFailure) -> JSONValue? { [] }

    static func nothing(_ state: inout VtigerState, _ call: PlayedCall) throws(VtigerFailure) -> JSONValue? { nil }

    static func mobile(_ key: String, _ value: JSONValue) -> VtigerOperation.Run {
        { (state: inout VtigerState, _: PlayedCall) throws(VtigerFailure) -> JSONValue? in
            if state.quirks.mobileIsBroken { throw .crash }
            return .object([JSONMember(key, value)])
        }
    }

    static func mobileQuery(_ state: inout VtigerState, _ call: PlayedCall) throws(VtigerFailure) -> JSONValue? {
        throw state.quirks.mobileIsBroken ? .crash : .accessDenied
    }
}
