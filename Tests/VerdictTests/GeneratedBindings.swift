import BindingsGenerator
import CRMSchema

/// The bindings of an organisation, with the names that an app's lock holds from the base.
struct GeneratedBindings {
    let files: [GeneratedOutput.File]

    init(of organisation: TestOrganisation) {
        files = BindingsGenerator.generate(
            schema: organisation.schema(), options: GeneratorOptions(configuration: BindingsConfiguration(), lock: Self.baseLock)
        ).files
    }

    /// Without comments and fingerprints, which no code depends on.
    var code: [String: String] {
        Dictionary(uniqueKeysWithValues: files.map { file in
            let lines = file.text.split(separator: "\n").map { line -> Substring in
                guard let place = line.range(of: "fingerprint: ") else { return line }
                return line[..<place.lowerBound]
            }
            return (file.name, lines.filter { !$0.drop { $0 == " " }.hasPrefix("//") }.joined(separator: "\n"))
        })
    }

    private static let baseLock = BindingsGenerator.generate(schema: TestOrganisation.base.schema()).lock
}
