/// Names that generated declarations must not take, and what is done about it.
enum ReservedNames {
    /// Types that every Swift file or app may mention: a record type of the same name would hide them in the whole
    /// target. Such record types are prefixed: `Task` is `CRMTask`.
    static let types: Set<String> = mentioned.union(OwnTypes.runtime).union(languageTypes).union(platformTypes)

    /// Types that generated files themselves rely on: neither a record type nor a nested type can have such a name,
    /// not even if `crm.json` asks for it.
    static let mentioned: Set<String> = OwnTypes.mentioned.union([
        // What record types, drafts, picklists and `Field` call types of theirs.
        "Draft", "ID", "Kind", "RawValue", "Record", "StringLiteralType",
        // What Swift keeps for itself, or generated code takes from it.
        "Any", "Bool", "Int", "Protocol", "Self", "String", "Swift", "Type", "Void",
    ])

    /// Members that record types and drafts have from elsewhere, or that Swift does not let a type have. Fields
    /// of these names are suffixed: `init` is `initField`.
    static let members: Set<String> = [
        "self", "Self", "init", "deinit", "subscript", "Type", "Protocol", "storage", "schema", "id", "rowID",
        "hash", "hashValue", "isLoaded", "isNull", "setting", "detached", "encode", "write", "customMirror", "fill",
    ]

    /// Static members of picklists, or words that mean something else after a dot: `.none` on an optional picklist
    /// is nil. Values of these names are suffixed: `noneValue`.
    static let options: Set<String> = [
        "self", "Self", "init", "Type", "Protocol", "none", "some", "knownValues", "emptyValue", "rawValue",
    ]

    /// Members of references into several modules.
    static let choices: Set<String> = ["self", "Self", "init", "Type", "Protocol", "raw", "id", "hash", "hashValue", "encode", "none", "some"]

    private static let languageTypes: Set<String> = [
        "Actor", "Any", "AnyHashable", "AnyObject", "Array", "ArraySlice", "AsyncSequence", "AsyncStream", "Bool",
        "Character", "Clock", "ClosedRange", "Codable", "CodingKey", "Collection", "Comparable", "Data", "Date",
        "Decodable", "Decoder", "Dictionary", "Double", "Duration", "Encodable", "Encoder", "Equatable", "Error",
        "Float", "Hashable", "Hasher", "Identifiable", "Instant", "Int", "Int16", "Int32", "Int64", "Int8", "Iterator",
        "KeyPath", "MainActor", "Mirror", "Never", "Optional", "Protocol", "Range", "RawRepresentable", "Regex",
        "Result", "Self", "Sendable", "Sequence", "Set", "Slice", "Span", "StaticString", "String", "Substring",
        "Swift", "Task", "TaskGroup", "Type", "UInt", "UInt16", "UInt32", "UInt64", "UInt8", "Unicode", "Void",
    ]

    /// Foundation, SwiftUI, Observation, Combine, Testing: what apps write without thinking.
    private static let platformTypes: Set<String> = [
        "Alert", "Animation", "App", "AppStorage", "Bindable", "Binding", "Bundle", "Button", "ByteCountFormatter",
        "Calendar", "Capsule", "Chart", "Circle", "Color", "Comment", "Content", "Context", "DateComponents",
        "DateFormatter", "DateInterval", "Decimal", "Dimension", "Divider", "Edge", "Environment", "FileManager",
        "Font", "Form", "Formatter", "Foundation", "Gesture", "Gradient", "Grid", "Group", "Host", "Image",
        "IndexPath", "IndexSet", "JSONDecoder", "JSONEncoder", "Label", "Layout", "Link", "List", "Locale",
        "Measurement", "Menu", "Model", "Namespace", "Notification", "NotificationCenter", "Observable",
        "ObservableObject", "Operation", "OperationQueue", "OutputStream", "Path", "Picker", "Pipe", "Point", "Port",
        "Preview", "Process", "Progress", "Published", "Publisher", "Query", "Rectangle", "RunLoop", "Scanner",
        "Scene", "Section", "Settings", "Shape", "Slider", "Spacer", "State", "Stepper", "Stream", "Subject", "Suite",
        "Table", "Tab", "Tag", "Test", "Text", "TestCase", "Theme", "Thread", "TimeInterval", "TimeZone", "Timer", "Toggle",
        "Transaction", "Transition", "UIImage", "URL", "URLRequest", "URLResponse", "URLSession", "UUID", "Unit",
        "UserDefaults", "View", "ViewModifier", "Window",
    ]
}
