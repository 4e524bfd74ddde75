/// What a consumer says in `crm.json` about the bindings of one target: access level, names of their own choice, what to leave
/// out, and what becomes of names when the CRM renames things.
public struct BindingsConfiguration: Sendable {
    /// Access level of everything that is generated.
    public enum Access: String, Hashable, Sendable, CaseIterable { case `public`, package, `internal` }

    /// What becomes of the Swift name of something that was renamed in the CRM.
    public enum Renaming: String, Hashable, Sendable, CaseIterable {
        /// It follows the new API name; the old one stays for a while as a deprecated name.
        case follow
        /// It stays as it is.
        case keep
    }

    /// What fields are named after whose API name is only a number, such as `cf_855`.
    public enum NumberedFields: String, Hashable, Sendable, CaseIterable {
        case apiName
        /// What people see; the name stays when the label changes, as long as `crm-names.json` is kept.
        case label
    }

    /// Names for a picklist: for its type and for its values, by value.
    public struct PicklistNames: Sendable {
        public var type: Located<String>?
        public var values: [String: Located<String>]

        public init(type: Located<String>? = nil, values: [String: Located<String>] = [:]) {
            self.type = type
            self.values = values
        }
    }

    /// Swift names instead of the derived ones, by API names.
    public struct Names: Sendable {
        /// Module → name of the record type.
        public var modules: [String: Located<String>] = [:]
        /// Module → field → name of the property.
        public var fields: [String: [String: Located<String>]] = [:]
        /// Module → field → names of the picklist.
        public var picklists: [String: [String: PicklistNames]] = [:]

        public init() {}
    }

    /// Whose snapshots lie beside the file; nil to let them tell.
    public var vendor: SchemaDescription.Vendor?
    public var access: Access
    public var names: Names
    public var filter = BindingsFilter()
    public var renaming = Renaming.follow
    public var numberedFields = NumberedFields.apiName
    /// How many days a former name stays; 0 for not at all.
    public var shimDays = 180
    /// For `crm pull` alone.
    public var pull = PullSettings()
    /// Where each module and field is named in the file, for messages; by API names joined with a dot.
    var places: [String: SourceLocation] = [:]

    /// Without a `crm.json`: whosever snapshots there are, `internal`, derived names.
    public init(vendor: SchemaDescription.Vendor? = nil, access: Access = .internal, names: Names = Names()) {
        self.vendor = vendor
        self.access = access
        self.names = names
    }
}
