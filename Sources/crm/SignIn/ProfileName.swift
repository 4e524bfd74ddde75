/// What a profile may be called: letters, digits and `. _ - @ +`, so that it fits a command line and a variable.
enum ProfileName {
    static let standard = "default"
    /// The environment variable that chooses a profile.
    static let variable = "CRM_PROFILE"

    static func isGood(_ name: String) -> Bool {
        (1...64).contains(name.count) && name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) || "._-@+".contains($0) }
    }
}
