import CRMSchema
import Foundation

@testable import BindingsGenerator

/// Writes Swift that calls each generated function once, with a value for every argument. The tests of `ZohoOperations` run it
/// against the sandbox.
struct CallTable {
    struct File {
        let name: String
        let text: String
    }

    private let planning: OperationPlanning
    private let samples: SampleText

    init(_ schema: SchemaDescription, lock: OperationNameLock) {
        planning = OperationPlanning(schema, lock: lock)
        samples = SampleText(planning.types)
    }

    /// A file for each area, and one that leads to them.
    var files: [File] {
        let areas = Dictionary(grouping: planning.functions) { OperationTypes.area(of: $0.operation.id.value) }.sorted { $0.key < $1.key }
        let lists = areas.map { area, _ in "        \(Self.type(area)).all," }
        let index = [
            Self.header, "/// The calls of all areas.", "enum GeneratedCalls {", "    static let all: [GeneratedCall] = areas.flatMap { $0 }", "",
            "    private static let areas: [[GeneratedCall]] = [",
        ] + lists + ["    ]", "}", ""]
        return areas.map { File(name: "\(Self.type($0.key)).swift", text: text($0.key, $0.value)) }
            + [File(name: "GeneratedCalls.swift", text: index.joined(separator: "\n"))]
    }

    private static let header = "// Written by CallTableTests. Do not edit.\n"

    private static func type(_ area: String) -> String { "\(OperationNames.area(area))Calls" }

    private func text(_ area: String, _ functions: [FunctionPlan]) -> String {
        let functions = functions.sorted { $0.operation.id.value < $1.operation.id.value }
        var lines = [Self.header, "import Foundation", "import ZohoOperations", "import ZohoStandardModules", ""]
        lines += ["/// The operations of `\(area)`, each called once.", "enum \(Self.type(area)) {", "    static let all: [GeneratedCall] = ["]
        lines += functions.map { "        GeneratedCall(\"\($0.operation.id.value)\", \(Self.name($0)))," }
        lines.append("    ]")
        for function in functions {
            lines += ["", "    private static func \(Self.name(function))(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {"]
            lines += statement(function).map { "        \($0)" }
            lines.append("    }")
        }
        return (lines + ["}", ""]).joined(separator: "\n")
    }

    private static func name(_ function: FunctionPlan) -> String { SwiftIdentifier.escaped(OperationTypes.name(of: function.operation.id.value)) }

    private func statement(_ function: FunctionPlan) -> [String] {
        let call = "\(owner(function)).\((function.access + [function.name]).map(SwiftIdentifier.escaped).joined(separator: "."))(\(arguments(function)))"
        switch function.answer {
        case .pages: return ["for try await item in \(call) { samples.take(item) }"]
        case .file: return ["samples.take(try await \(call).data())"]
        default: return ["samples.take(try await \(call))"]
        }
    }

    /// Only few words have to be escaped before a colon.
    static func label(_ name: String) -> String { ["inout", "var", "let"].contains(name) ? "`\(name)`" : name }

    private func owner(_ function: FunctionPlan) -> String {
        let accessor = CallTableModules.accessor(of: function.operation.id.value)
        return switch function.scope {
        case .organisation: "zoho"
        case .module: "zoho.\(accessor)"
        case .record: "zoho.\(accessor)[samples.record(\"\(accessor)\")]"
        }
    }

    private func arguments(_ function: FunctionPlan) -> String {
        let parameters = Dictionary(function.operation.parameters.map { ($0.name.value, $0) }) { first, _ in first }
        return function.arguments.filter { !CallTableModules.isLeftOut($0.name, of: function.operation.id.value) }.map { argument in
            let text = value(of: argument, function, parameters)
            return argument.label.map { "\(Self.label($0)): \(text)" } ?? text
        }.joined(separator: ", ")
    }

    private func value(_ name: String, _ argument: FunctionArgument, _ function: FunctionPlan, _ parameter: ParameterDescription?, isPath: Bool) -> String {
        samples.value(
            argument.type,
            .init(
                owner: function.operation.id.value, name: name, values: parameter?.values.map(\.value) ?? [], maximum: parameter?.maximum?.value,
                minimum: parameter?.minimum?.value, isPath: isPath))
    }

    private func value(of argument: FunctionArgument, _ function: FunctionPlan, _ parameters: [String: ParameterDescription]) -> String {
        switch argument.target {
        case .path(let name): value(name, argument, function, parameters[name], isPath: true)
        case .query(let name), .header(let name), .form(let name): value(name, argument, function, parameters[name], isPath: false)
        case .body(let key), .element(let key): value(key ?? argument.name, argument, function, nil, isPath: false)
        case .file(let name): value(name, argument, function, nil, isPath: false)
        case .limit: "5"
        case .progress: "{ _ in }"
        }
    }
}
