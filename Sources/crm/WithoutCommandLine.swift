#if !CommandLine
import Foundation

/// What `crm` is when the package is built without its trait `CommandLine`: a line that says so.
@main
struct Crm {
    static func main() {
        FileHandle.standardError.write(
            Data(
                """
                crm was built without the package trait “CommandLine”, which brings its two dependencies.
                Next: depend on swift-crm without `traits: []`, or run `swift run crm` in a checkout of swift-crm.

                """.utf8))
        exit(1)
    }
}
#endif
