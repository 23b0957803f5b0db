/// Which lines name the device whose log they stand in.
package struct DeviceSigns: Sendable {
    /// The kinds that name the machine, in ``Field/machine``.
    let machines: Set<SignalKind>
    /// The kinds that name the client by its ID, in ``Field/clientID``.
    let clients: Set<SignalKind>

    /// The lines of each kind.
    package init(machines: Set<SignalKind>, clients: Set<SignalKind>) {
        self.machines = machines
        self.clients = clients
    }

    /// Nothing names anybody.
    package static let none = DeviceSigns(machines: [], clients: [])
}
