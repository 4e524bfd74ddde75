import Foundation

extension ZohoConfiguration {
    /// The files that the older clients look for: `oauth_configuration.properties` and `configuration.properties`, in a
    /// folder and in its `resources`. Nothing is looked for unless they are given.
    ///
    ///     let configuration = try ZohoConfiguration(files: ZohoConfiguration.standardFiles(in: folder))
    public static func standardFiles(in folder: URL) -> [URL] {
        [folder, folder.appendingPathComponent("resources")].flatMap { folder in
            ["oauth_configuration.properties", "configuration.properties"].map { folder.appendingPathComponent($0) }
        }
    }
}
