import PartnerRecommender

/// Says how strongly fitted weights are drawn to the shipped ones, and why.
struct ShrinkageSentence {
  let choice: ShrinkageChoice
  let network: OpenNetwork

  var text: String {
    let count = choice.report.queryCount
    guard let gain = choice.gain, count >= ShrinkageChoice.leastQuestions else {
      return network.say(
        "fitted keeps the shipped weights and calibrates them: to choose by, "
          + "\(ShrinkageChoice.leastQuestions) questions are needed, and there "
          + (count == 1 ? "is 1" : "are \(count)"),
        "fitted garde les poids fournis et les calibre : pour choisir il faut "
          + "\(ShrinkageChoice.leastQuestions) questions, et il y en a \(count)")
    }
    let since = choice.report.cut
    let signed = EvaluationTable.signed(gain)
    guard let strength = choice.strength else {
      return network.say(
        "fitted keeps the shipped weights and calibrates them: on \(count) questions set aside "
          + "since \(since) the best fit was not surely above them, nDCG@10 \(signed)",
        "fitted garde les poids fournis et les calibre : sur \(count) questions mises de côté "
          + "depuis \(since), le meilleur ajustement ne les dépassait pas sûrement, "
          + "nDCG@10 \(signed)")
    }
    return network.say(
      "fitted is drawn to the shipped weights with strength \(Int(strength)): on \(count) questions "
        + "set aside since \(since) a fit so drawn, which knew nothing of them, was above those by "
        + "nDCG@10 \(signed)",
      "fitted est tiré vers les poids fournis avec la force \(Int(strength)) : à \(count) questions "
        + "mises de côté depuis \(since), un ajustement ainsi tiré, qui n'en savait rien, les "
        + "dépassait de nDCG@10 \(signed)")
  }
}
