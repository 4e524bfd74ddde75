import CRMSchema
import Foundation
import Testing

@testable import BindingsGenerator

/// The lists of reserved names are kept by hand; these tests hold them against the sources.
struct ReservedNamesTests {
    /// A record type of the name of one of ours would hide it where generated code needs it.
    @Test(arguments: ["RecordCore", "CRMRuntime", "ZohoCRM", "VtigerCRM"])
    func ownTypesAreListed(_ target: String) throws {
        let declared = try Self.sources(of: target).flatMap { $0.split(separator: "\n") }
            .filter { $0.hasPrefix("public ") }.compactMap(Self.declaredType)
        let missing = Set(declared).subtracting(OwnTypes.mentioned).subtracting(OwnTypes.runtime).sorted()
        #expect(missing.isEmpty, "public types of \(target) to be added to OwnTypes")
    }

    /// Generated extensions must not declare a member that the client has.
    @Test(arguments: [SchemaDescription.Vendor.zoho, .vtiger])
    func membersOfTheClientAreListed(_ vendor: SchemaDescription.Vendor) throws {
        let profile = VendorProfile.profile(of: vendor)
        let client = profile.clientType
        for file in try Self.sources(of: client) where file.contains("extension \(client)") || file.contains("struct \(client)") {
            var isInside = false
            for line in file.split(separator: "\n") {
                if !line.hasPrefix(" "), line.hasSuffix("{"), let word = Self.declaredType(line, extensions: true) { isInside = word == client }
                if line == "}" { isInside = false }
                guard isInside, let name = Self.declaredProperty(line) else { continue }
                #expect(profile.reservedAccessors.contains(name), "\(name) is missing in reservedAccessors")
            }
        }
    }

    @Test func namesOfStructuredTypesExist() throws {
        let sources = try Self.sources(of: "ZohoCRM").joined(separator: "\n")
        for type in FieldType.StructuredType.allCases {
            #expect(sources.contains("public struct \(VendorProfile.zoho.structuredType(type)): "))
        }
    }

    private static func sources(of target: String) throws -> [String] {
        let folder = GoldenFiles.repository.appendingPathComponent("Sources/\(target)")
        let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".swift") }
        return try paths.map { try String(contentsOf: folder.appendingPathComponent($0), encoding: .utf8) }
    }

    /// `public struct Name` → `Name`, of declarations at the top of a file.
    private static func declaredType(_ line: Substring) -> String? { declaredType(line, extensions: false) }

    private static func declaredType(_ line: Substring, extensions: Bool) -> String? {
        let words = line.split(separator: " ")
        var keywords: Set<Substring> = ["struct", "class", "enum", "protocol", "actor", "typealias"]
        if extensions { keywords.insert("extension") }
        guard let place = words.firstIndex(where: keywords.contains), place + 1 < words.count else { return nil }
        return String(words[place + 1].prefix { $0.isLetter || $0.isNumber || $0 == "_" })
    }

    /// `    public var name` or `func` → `name`, of members of a type at the top of a file.
    private static func declaredProperty(_ line: Substring) -> String? {
        guard line.hasPrefix("    public ") || line.hasPrefix("    let ") || line.hasPrefix("    var ") else { return nil }
        let words = line.split(separator: " ")
        guard !words.contains("static"), let place = words.firstIndex(where: { ["var", "let", "func"].contains($0) }),
            place + 1 < words.count
        else { return nil }
        return String(words[place + 1].prefix { $0.isLetter || $0.isNumber || $0 == "_" })
    }
}

