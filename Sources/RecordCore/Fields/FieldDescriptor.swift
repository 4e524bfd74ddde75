/// One row of a module's field table: the name on the wire, the shape of the value, what may be done with it.
public struct FieldDescriptor: Sendable {
    /// The API name, exactly as on the wire.
    public let name: String
    public let shape: ValueShape
    public let traits: FieldTraits
    /// Of references into several modules whose module stands beside them, the key under which it does.
    public let moduleKey: String?

    public init(_ name: String, _ shape: ValueShape, _ traits: FieldTraits = [], moduleKey: String? = nil) {
        self.name = name
        self.shape = shape
        self.traits = traits
        self.moduleKey = moduleKey
    }
}

/// The shape of a field's value on the wire, and so how it is held in a page.
public enum ValueShape: Sendable {
    case text, id, boolean, integer, decimal, date, dateTime
    /// A date and a time of day without a time zone.
    case localDateTime
    /// A time of day.
    case time
    /// An array of strings.
    case texts
    /// `{"id", "name"}`, with `email` for users and `module` where several modules are possible.
    case reference
    /// An object with a field table of its own.
    case object(any RecordRow.Type)
    /// An array of such objects.
    case rows(any RecordRow.Type)
    /// Anything else; kept as it is.
    case json
}

extension ValueShape {
    /// Whether it has no parts with a field table of their own.
    var isScalar: Bool {
        switch self {
        case .object, .rows: false
        default: true
        }
    }
}

public struct FieldTraits: OptionSet, Sendable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The system makes it mandatory: a null that is read is unexpected and reported.
    public static let required = FieldTraits(rawValue: 1)
    /// May be sent when a record is created.
    public static let creatable = FieldTraits(rawValue: 2)
    /// May be sent when a record is updated.
    public static let updatable = FieldTraits(rawValue: 4)
    /// No two records hold the same value: may decide an upsert.
    public static let unique = FieldTraits(rawValue: 8)
    /// Can be read only one record at a time: lists do not carry it (subforms, multi-select lookups, files).
    public static let notListed = FieldTraits(rawValue: 16)
    /// A value must not be null: VtigerCRM loses the rest of the record if it is sent one.
    public static let notNull = FieldTraits(rawValue: 32)
    /// A reference that may point into several modules: it is sent with the module's name.
    public static let anyModule = FieldTraits(rawValue: 64)
    /// Not a field: by this entry a row is taken out of its record. Rows of a table that has one are kept apart by the
    /// server, and an update tells what became of them.
    public static let removal = FieldTraits(rawValue: 128)
    /// Creatable and updatable.
    public static let writable: FieldTraits = [.creatable, .updatable]
}

// The generated tables are written with these: `.text("Last_Name", [.required, .writable])`.
extension FieldDescriptor {
    public static func text(_ name: String, _ traits: FieldTraits = []) -> Self { Self(name, .text, traits) }
    public static func id(_ name: String, _ traits: FieldTraits = []) -> Self { Self(name, .id, traits) }
    public static func boolean(_ name: String, _ traits: FieldTraits = []) -> Self { Self(name, .boolean, traits) }
    public static func integer(_ name: String, _ traits: FieldTraits = []) -> Self { Self(name, .integer, traits) }
    public static func decimal(_ name: String, _ traits: FieldTraits = []) -> Self { Self(name, .decimal, traits) }
    public static func date(_ name: String, _ traits: FieldTraits = []) -> Self { Self(name, .date, traits) }
    public static func dateTime(_ name: String, _ traits: FieldTraits = []) -> Self { Self(name, .dateTime, traits) }
    public static func localDateTime(_ name: String, _ traits: FieldTraits = []) -> Self { Self(name, .localDateTime, traits) }
    public static func time(_ name: String, _ traits: FieldTraits = []) -> Self { Self(name, .time, traits) }
    public static func texts(_ name: String, _ traits: FieldTraits = []) -> Self { Self(name, .texts, traits) }
    public static func reference(_ name: String, _ traits: FieldTraits = [], moduleKey: String? = nil) -> Self {
        Self(name, .reference, traits, moduleKey: moduleKey)
    }
    public static func json(_ name: String, _ traits: FieldTraits = []) -> Self { Self(name, .json, traits) }
    public static func object(_ name: String, _ row: any RecordRow.Type, _ traits: FieldTraits = []) -> Self {
        Self(name, .object(row), traits)
    }
    public static func rows(_ name: String, _ row: any RecordRow.Type, _ traits: FieldTraits = []) -> Self {
        Self(name, .rows(row), traits)
    }
}
