import ArgumentParser
import PartnerGraph

/// What day it is for those who ask how old links are.
struct TimeOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The day taken to be today; without it, the newest date in the network.", valueName: "date"),
    transform: Choice.date)
  var asOf: PartialDate?
}
