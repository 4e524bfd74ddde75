import RecordCore

/// A way from one state of a process to another.
public struct BlueprintTransition: Sendable, Hashable, Identifiable {
    /// What a transition asks for: a field of the record, or something beside it such as a checklist.
    public struct Field: Sendable, Hashable {
        /// The API name; nil for what is no field of the record, such as a widget.
        public let name: String?
        public let label: String?
        /// Zoho's word for the type: `text`, `picklist`, `widget`, `CheckLists` …
        public let dataType: String?
        public let isMandatory: Bool
        /// The values to choose from, as they are stored; empty for other types.
        public let picklistValues: [String]
        /// What the field holds already; nil where the server does not say.
        public let currentValue: JSONValue?
        /// Everything that the server said.
        public let raw: JSONValue
    }

    public let id: RawRecordID
    public let name: String
    /// The state that it leads to; nil where it keeps the state.
    public let nextState: String?
    /// Whether it can be taken now: the record meets the transition's criteria.
    public let isOpen: Bool
    /// Why it is not open, in the words of whoever made the process.
    public let criteriaMessage: String?
    /// Whether it happens by itself after some time.
    public let isAutomatic: Bool
    /// When it happens by itself.
    public let executionTime: ZonedDateTime?
    public let fields: [Field]
    /// The names of the transitions that follow.
    public let nextTransitions: [String]
    /// Everything that the server said.
    public let raw: JSONValue

    init?(_ value: JSONValue) {
        guard let id = value["id"]?.lenientID else { return nil }
        self.id = id
        raw = value
        name = value["name"]?.string ?? ""
        nextState = value["next_field_value"]?.string
        // Said only where the process has criteria.
        isOpen = value["criteria_matched"]?.bool ?? true
        criteriaMessage = value["criteria_message"]?.string
        isAutomatic = value["type"]?.string == "automatic"
        executionTime = value["execution_time"]?.string.flatMap { ZonedDateTime($0) }
        let data = value["data"]
        fields = (value["fields"]?.array ?? []).map { Field($0, data: data) }
        nextTransitions = (value["next_transitions"]?.array ?? []).compactMap { $0["name"]?.string }
    }

    /// Mandatory fields of the record that hold nothing and are not among these.
    func missing(in given: Set<String>) -> [String] {
        fields.filter { $0.isMandatory && !$0.hasValue }.compactMap(\.name).filter { !given.contains($0) }
    }
}

extension BlueprintTransition.Field {
    init(_ value: JSONValue, data: JSONValue?) {
        raw = value
        name = value["api_name"]?.string
        label = (value["display_label"] ?? value["field_label"])?.string
        dataType = value["data_type"]?.string
        isMandatory = (value["mandatory"]?.bool ?? false) || (value["system_mandatory"]?.bool ?? false)
        picklistValues = (value["pick_list_values"]?.array ?? []).compactMap {
            ($0["actual_value"] ?? $0["display_value"])?.string
        }
        currentValue = name.flatMap { data?[$0] }
    }

    /// Whether there is something in it already.
    fileprivate var hasValue: Bool {
        switch currentValue {
        case nil, .null, .string(""): false
        case .array(let items): !items.isEmpty
        default: true
        }
    }
}
