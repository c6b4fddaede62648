import Foundation
import PackagePlugin

/// Makes `TextKey` out of the German catalogue, so that the name of a text stands in the catalogues alone.
@main
struct TextKeys: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        let catalogue = target.directoryURL.appending(path: "Resources/Locales/de.json")
        let areas = target.directoryURL.appending(path: "areas.json")
        let made = context.pluginWorkDirectoryURL.appending(path: "TextKey.swift")
        return [
            .buildCommand(
                displayName: "Making TextKey out of the German catalogue",
                executable: try context.tool(named: "text-keys").url,
                arguments: [catalogue, areas, made].map { $0.path(percentEncoded: false) },
                inputFiles: [catalogue, areas],
                outputFiles: [made]
            )
        ]
    }
}
