package import Diagnosis
import ReportModel

extension Catalogue {
    /// Everything this tool knows.
    package static func standard() -> Catalogue {
        Catalogue(
            patterns: PatternSet(SignalCatalogue.patterns),
            rules: RuleCatalogue.rules,
            areas: AreaCatalogue.readers,
            device: { DeviceReader.device(in: $0) },
            methods: { MethodAdvisor(caseFile: $0, findings: $1).advice() },
            families: SignalCatalogue.families,
            guessedKinds: SignalCatalogue.guessedKinds,
            signs: .standard,
            deviceSigns: DeviceSigns(machines: [.machineNamed], clients: [.clientIdentified, .registered]),
            unfinished: { SetupRuns($0).unfinished },
            answers: { ThreeQuestions(caseFile: $0, findings: $1, shown: $2).answers() },
            pictured: { PicturedClient($0).statements() },
            harmless: HarmlessLines(HarmlessLine.noise + HarmlessLine.consequences),
            serverLines: ServerLine.all,
            serviceLogs: ["CcmMessaging", "LocationServices"],
            coreLogs: AreaCatalogue.coreLogs
        )
    }
}
