/// What the scripts of the Microsoft Deployment Toolkit write: BDD.log, ZTIGather.log, LiteTouch.log and the like, and into
/// smsts.log.
///
/// Its function for logs writes the local time and `+000` whatever the zone is: in real bundles the records of one minute
/// stand hours from those of smsts.log.
enum DeploymentToolkit {
    /// Whether a component is a script of it, by the names that they have.
    static func writes(_ component: String?) -> Bool {
        guard let component = component?.lowercased() else { return false }
        let isStep = ["zti", "lti"].contains { component.hasPrefix($0) }
        return isStep || ["litetouch", "wizard", "bdd"].contains(component)
    }
}
