extension HelpTopic {
    static let devices = HelpTopic(
        name: "devices",
        otherNames: ["device", "several-devices", "machines"],
        text: """
            Logs of several devices are told apart, and each device is judged by its own:

            - A device is the lowest folder or archive with everything below it in which
              one machine is named. CCM, ccmsetup, Logs, Windows and the like count as
              the folder around them. PC1.zip and PC2/CCM/Logs are two devices.
            - Two folders or archives are one device only where the same machine's name or
              client's ID stands in both. An archive in which nobody is named is a device
              by itself, and so are a folder beside one with the same log, a folder that
              is called like a device (LT-9), and a log beside the only device, which
              has that log itself.
            - In one folder, logs that name different machines are of different devices,
              and logs without a machine's name go with the ID of their client.
            - A machine that was renamed stays one. Two of one name that have different
              client IDs, in folders of their own, are two.
            - A log that does not tell its device is its folder's; beside the logs of
              several it is told of and not judged, as is a log that names several.
            - Logs of servers are no device's. They explain what any of them was answered.

            One line a device says what it has, under what is wrong with it, the worst
            first. --device NAME writes the whole report of one: by its name, client ID
            or folder, in any case. --details writes those of all. The exit code is 1
            when any device has what --fail-on says, and 2 when anything could not be
            read. --since, --until and --now are for each; 7d counts back from where
            the last log ends.

            At most 256 devices are reported on at a time, of more the one that --device
            names; 'cmgdiag fleet PATH' takes any number.
            """
    )
}
