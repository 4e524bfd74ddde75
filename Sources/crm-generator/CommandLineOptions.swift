/// The arguments of one run. Parsed by hand: every consumer builds this tool, and an argument-parsing package would
/// double the time that takes.
struct CommandLineOptions {
    enum Command: String, CaseIterable { case module, registry, all, operations }

    var command: Command
    /// Values of the options that were given, by name without dashes.
    private var values: [String: String]

    struct UsageError: Error {
        let message: String
    }

    /// What each command takes, and whether it has to be given.
    static let options: [Command: [(name: String, isRequired: Bool)]] = [
        .module: [
            ("snapshot", true), ("modules", false), ("config", false), ("lock", false), ("known", true), ("output", true), ("layouts", false),
            ("related-lists", false), ("vendor", false),
        ],
        .registry: [("modules", false), ("config", false), ("lock", false), ("known", true), ("output", true), ("vendor", false)],
        .all: [("folder", true), ("output", true), ("lock", false)],
        .operations: [("spec", true), ("output", true), ("lock", true)],
    ]

    init(_ arguments: [String]) throws(UsageError) {
        guard let first = arguments.first, let command = Command(rawValue: first) else {
            let commands = Command.allCases.map(\.rawValue).joined(separator: ", ")
            throw UsageError(message: arguments.first.map { "unknown command “\($0)”; expected one of: \(commands)" } ?? "a command is missing: \(commands)")
        }
        self.command = command
        values = [:]
        let known = Self.options[command] ?? []
        var rest = arguments.dropFirst()
        while let argument = rest.popFirst() {
            guard argument.hasPrefix("--") else { throw UsageError(message: "unexpected argument “\(argument)”") }
            let parts = argument.dropFirst(2).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let name = String(parts.first ?? "")
            guard known.contains(where: { $0.name == name }) else {
                let names = known.map { "--\($0.name)" }.joined(separator: ", ")
                throw UsageError(message: "unknown option “--\(name)” of “\(command.rawValue)”; it takes \(names)")
            }
            guard values[name] == nil else { throw UsageError(message: "option “--\(name)” is given twice") }
            guard let value = parts.count == 2 ? String(parts[1]) : rest.popFirst() else {
                throw UsageError(message: "option “--\(name)” needs a value")
            }
            values[name] = value
        }
        for option in known where option.isRequired && values[option.name] == nil {
            throw UsageError(message: "option “--\(option.name)” of “\(command.rawValue)” is missing")
        }
    }

    subscript(name: String) -> String? { values[name] }

    /// The value of an option that the command cannot do without; parsing has made sure of it.
    func required(_ name: String) -> String { values[name] ?? "" }

    static let usage = """
        Generates Swift bindings from the metadata snapshots of a CRM organisation.

        crm-generator module --snapshot DIR/fields_Leads.json --known Leads,Contacts,… --output OUT/Leads.swift
                             [--layouts DIR/layouts_Leads.json] [--related-lists DIR/related_lists_Leads.json]
                             [--modules DIR/modules.json] [--config crm.json] [--lock crm-names.json] [--vendor zoho]
            One module. --known names all modules that have a snapshot in the target. Of Vtiger, the snapshot is
            describe_Leads.json and the list of modules listtypes.json; --vendor counts where crm.json names none.

        crm-generator registry --known Leads,Contacts,… --output OUT/CRMModules.swift [--modules DIR/modules.json]
                             [--config crm.json] [--lock crm-names.json] [--vendor zoho]
            The file that gives the client a property for each module.

        crm-generator all --folder DIR --output OUT [--lock crm-names.json]
            What crm generate writes, without any package: all files of a folder with crm.json and snapshots, and its
            crm-names.json.

        crm-generator operations --spec DIR --output OUT --lock operation-names.json
            The functions and types of the operations of an endpoint spec, and the names that they keep.

        Files are written only if their bytes change. Messages look like a compiler's: file:line:column: error: …
        Exit status: 0 done, 1 an error was reported, 2 the arguments make no sense.

        """
}
