extension ReportSchema {
    /// Definitions that every kind of output shares.
    static let sharedDefinitions = #"""
            "ruleID": {
              "type": "string",
              "description": "The id of a rule. It is never used again for another one.",
              "pattern": "^[A-Z]+[0-9]+$"
            },
            "tool": {
              "type": "object",
              "description": "The program that made the report.",
              "additionalProperties": false,
              "required": ["name", "version"],
              "properties": {
                "name": { "type": "string", "description": "The program's name.", "minLength": 1 },
                "version": { "type": "string", "description": "The program's version.", "minLength": 1 }
              }
            },
            "lines": {
              "type": "object",
              "description": "A range of lines, both ends included, counted from 1 as an editor does.",
              "additionalProperties": false,
              "required": ["start", "end"],
              "properties": {
                "start": { "type": "integer", "description": "The first line.", "minimum": 1 },
                "end": { "type": "integer", "description": "The last line.", "minimum": 1 }
              }
            }
        """#

    /// Definitions of the parts around the diagnosis.
    static let frameDefinitions = #"""
            "clock": {
              "type": "object",
              "description": "The time against which everything was judged, such as whether a token has expired.",
              "additionalProperties": false,
              "required": ["source"],
              "oneOf": [{ "required": ["judgedAt"] }, { "required": ["judgedAtLocal"] }],
              "properties": {
                "judgedAt": { "type": "string", "description": "The time, in UTC.", "format": "date-time" },
                "judgedAtLocal": {
                  "description": "The time as the latest record writes it, instead of judgedAt where that record \#
        does not tell its offset from UTC.",
                  "$ref": "#/$defs/localTime"
                },
                "source": {
                  "type": "string",
                  "description": "Where the time comes from: somebody named it, it is the latest record's, or it is \#
        today's because there is no record with a time.",
                  "enum": ["option", "log", "today"]
                }
              }
            },
            "filter": {
              "type": "object",
              "description": "The time outside of which records were left out; at least one of its bounds.",
              "additionalProperties": false,
              "minProperties": 1,
              "required": [],
              "properties": {
                "since": { "type": "string", "description": "Not before this time, in UTC.", "format": "date-time" },
                "until": { "type": "string", "description": "Not after this time, in UTC.", "format": "date-time" }
              }
            },
            "device": {
              "type": "object",
              "description": "What the logs say about the device; the newest statement of each kind.",
              "additionalProperties": false,
              "required": [],
              "properties": {
                "name": { "type": "string", "description": "The device's name.", "minLength": 1 },
                "clientId": {
                  "type": "string",
                  "description": "The client's id at its site, such as GUID:….",
                  "minLength": 1
                },
                "clientVersion": {
                  "type": "string",
                  "description": "The version of the Configuration Manager client.",
                  "minLength": 1
                },
                "siteCode": {
                  "type": "string",
                  "description": "The code of the site the client is assigned to.",
                  "minLength": 1
                },
                "joinState": {
                  "type": "string",
                  "description": "What the device is joined to by dsregcmd /status: nothing, Active Directory, \#
        Microsoft Entra, or both; left out without such a text.",
                  "enum": ["workgroup", "ad", "entra", "hybrid"]
                },
                "label": {
                  "type": "string",
                  "description": "What the device is called among several, and no other of them: its name, else its \#
        client's id, else the place; with the place or a number where two would be called the same. --device takes it.",
                  "minLength": 1
                },
                "place": {
                  "type": "string",
                  "description": "The folder or archive that holds the logs of one of several devices, from the one \#
        on that holds those of all.",
                  "minLength": 1
                }
              }
            },
            "verdict": {
              "type": "object",
              "description": "The answer in one line.",
              "additionalProperties": false,
              "required": ["status", "headline", "rootCauses"],
              "properties": {
                "status": {
                  "type": "string",
                  "description": "How the client is at the time of judging: well, to be looked at, not working, or \#
        not to be told from these logs.",
                  "enum": ["healthy", "attention", "failing", "inconclusive"]
                },
                "headline": { "type": "string", "description": "The answer as a sentence.", "minLength": 1 },
                "rootCause": {
                  "description": "The finding behind everything; left out when there is none or several.",
                  "$ref": "#/$defs/ruleID"
                },
                "rootCauses": {
                  "type": "array",
                  "description": "The findings that the headline names, behind which nothing else stands; none when \#
        nothing is wrong.",
                  "items": { "$ref": "#/$defs/rootCause" }
                }
              }
            },
            "diagnostic": {
              "type": "object",
              "description": "A remark on the input or the analysis.",
              "additionalProperties": false,
              "required": ["level", "message"],
              "properties": {
                "level": {
                  "type": "string",
                  "description": "How grave it is: something was not read, something was read with losses, or a \#
        note.",
                  "enum": ["error", "warning", "note"]
                },
                "source": {
                  "type": "string",
                  "description": "The file it is about, if it is about one.",
                  "minLength": 1
                },
                "line": {
                  "type": "integer",
                  "description": "The line it is about, counted from 1.",
                  "minimum": 1
                },
                "message": { "type": "string", "description": "The remark as sentences.", "minLength": 1 }
              }
            }
        """#
}
