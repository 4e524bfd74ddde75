import CRMRuntime
import RecordCore

/// Where a record stands in a business process, and where it can go from there.
public struct Blueprint: Sendable, Hashable {
    /// The process that the record is in.
    public struct Process: Sendable, Hashable {
        public let id: RawRecordID?
        public let name: String?
        /// The API name of the field that holds the state.
        public let field: String?
        /// The state: the field's value.
        public let state: String?
        public let isContinuous: Bool
        /// How long the record may stay in the state, in days; nil for no limit.
        public let escalationDays: Int?
    }

    public let process: Process
    /// The ways out of the state, those that are not open yet among them.
    public let transitions: [BlueprintTransition]
    /// Everything that the server said.
    public let raw: JSONValue

    /// The transition of this name.
    public func transition(_ name: String) -> BlueprintTransition? { transitions.first { $0.name == name } }

    /// The transition that leads to a state, by the picklist's type or a text.
    ///
    ///     blueprint.transition(to: Lead.LeadStatus.contacted)
    public func transition(to state: some PicklistValue) -> BlueprintTransition? { transition(to: state.rawValue) }

    /// The transition that leads to a state.
    public func transition(to state: String) -> BlueprintTransition? { transitions.first { $0.nextState == state } }

    init(_ value: JSONValue) {
        raw = value
        process = Process(value["process_info"] ?? .null)
        transitions = (value["transitions"]?.array ?? []).compactMap(BlueprintTransition.init)
    }
}

extension Blueprint.Process {
    init(_ value: JSONValue) {
        id = value["id"]?.lenientID
        name = value["name"]?.string
        field = value["api_name"]?.string
        state = value["field_value"]?.string ?? value["current_picklist"]?["value"]?.string
        isContinuous = value["is_continuous"]?.bool ?? value["continuous"]?.bool ?? false
        escalationDays = value["escalation"]?["days"]?.lenientInt
    }
}
