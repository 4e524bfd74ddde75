/// A field object of a describe, with what is needed to tell its type.
struct VtigerFieldSource {
    let module: String
    let value: SourceValue
    let apiName: Located<String>
    /// The metadata's own word for the type; empty where it has none.
    let dataType: Located<String>
    /// The object that tells the type.
    let type: SourceValue?

    /// Nil, with an error in the log, without a name.
    init?(_ value: SourceValue, module: String, log: inout DiagnosticLog) {
        guard let name = value["name"]?.locatedString else {
            log.error("snapshot.missing-api-name", "the field has no “name” and is left out; pull the metadata again", at: value.location)
            return nil
        }
        self.module = module
        self.value = value
        apiName = name
        type = value["type"]
        dataType = type?["name"]?.locatedString ?? type?.locatedString ?? Located("", at: (type ?? value).location)
    }

    /// The record's own id.
    var isOwnID: Bool { apiName.value == "id" }

    /// Queries know columns by names of letters, digits and underscores; what is called otherwise cannot be selected.
    var isColumn: Bool {
        apiName.value.utf8.allSatisfy { byte in
            byte == UInt8(ascii: "_") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
        }
    }
}
