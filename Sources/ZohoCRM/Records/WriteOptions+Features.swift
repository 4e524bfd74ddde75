// What a write can ask for or leave out beside triggers. Both sets are open: Zoho adds names without notice.
// Source: Zoho CRM v8, "Insert Records", "Upsert Records".

extension WriteOptions {
    /// A check or rule that the API runs only when it is asked to: an entry of `apply_feature_execution`.
    public struct AppliedFeature: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral {
        public let rawValue: String
        public init(rawValue: String) { self.rawValue = rawValue }
        public init(stringLiteral value: String) { rawValue = value }

        /// Fields that a layout's rules make mandatory for this record.
        public static var layoutRules: Self { "layout_rules" }
        public static var rangeValidation: Self { "range_validation" }
        public static var assignmentRules: Self { "assignment_rules" }
        /// Validation rules that are functions.
        public static var functionValidationRule: Self { "function_validation_rule" }
        /// Validation rules that are criteria.
        public static var criteriaValidationRule: Self { "criteria_validation_rule" }
        /// Dependencies between global picklists.
        public static var globalMapDependency: Self { "global_map_dependency" }
        public static var territorySubordinates: Self { "territory_subordinates" }
    }

    /// A feature that a write leaves out: an entry of `skip_feature_execution`.
    public struct SkippedFeature: Hashable, Sendable, ExpressibleByStringLiteral {
        /// What an upsert does with a record.
        public enum Action: String, Sendable, Hashable, CaseIterable { case insert, update }

        public let name: String
        /// When it is left out; nil for every write.
        public let action: Action?

        public init(_ name: String, on action: Action? = nil) {
            self.name = name
            self.action = action
        }

        public init(stringLiteral value: String) { self.init(value) }

        public static var cadences: Self { "cadences" }
        public static func cadences(on action: Action) -> Self { Self("cadences", on: action) }
    }
}

extension WriteOptions {
    /// The kind of call that the options are for.
    enum Call { case create, update, upsert }

    /// The features that such a call leaves out. An upsert has to say for each whether records are created or updated.
    func skipped(in call: Call) -> [SkippedFeature] {
        let entries: [SkippedFeature] = skipFeatures.flatMap { feature -> [SkippedFeature] in
            switch (call, feature.action) {
            case (.create, nil), (.create, .insert), (.update, nil), (.update, .update): [SkippedFeature(feature.name)]
            case (.create, .update), (.update, .insert): []
            case (.upsert, nil): SkippedFeature.Action.allCases.map { SkippedFeature(feature.name, on: $0) }
            case (.upsert, _): [feature]
            }
        }
        return Set(entries).sorted { ($0.name, $0.action?.rawValue ?? "") < ($1.name, $1.action?.rawValue ?? "") }
    }
}
