internal import PartnerDOT
internal import PartnerGraph

extension PictureFinish {
  /// A page that shows a picture and nothing else; a picture that grows gets a slider.
  ///
  /// The only script is our own, and holds no word of the picture's.
  static func page(
    _ svg: [UInt8], title: String, language: Language, background: MapColour,
    years: ClosedRange<Int>? = nil
  ) -> [UInt8] {
    let text = String(decoding: svg, as: UTF8.self)
    let start = text.range(of: "<svg")?.lowerBound ?? text.startIndex
    let script = years == nil ? "" : " script-src 'unsafe-inline';"
    let head = """
      <!DOCTYPE html>
      <html lang="\(language.rawValue)">
      <head>
      <meta charset="UTF-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" \
      content="default-src 'none'; style-src 'unsafe-inline';\(script)">
      <title>\(escaped(title))</title>
      <style>
      body { margin: 0; background: \(background.hex); font-family: "DejaVu Sans", Verdana, sans-serif }
      svg { display: block; max-width: 100%; height: auto; margin: 0 auto }
      svg g { transition: opacity 0.4s }
      @media (prefers-reduced-motion: reduce) { svg g { transition: none } }
      form { position: sticky; top: 0; display: flex; gap: 1em; align-items: center;
        padding: 0.6em 1.4em; background: #ffffffee; color: #111 }
      input { flex: 1 } output { font-size: 1.6em; font-weight: bold; min-width: 4ch }
      button { font: inherit; padding: 0.3em 1em }
      </style>
      </head>
      <body>

      """
    return Array((head + (years.map { slider($0, language) } ?? "")).utf8)
      + Array(text[start...].utf8) + Array("</body>\n</html>\n".utf8)
  }

  private static func slider(_ years: ClosedRange<Int>, _ language: Language) -> String {
    let play = language.choose(english: "Play", french: "Lire")
    let year = language.choose(english: "Year", french: "Année")
    return """
      <form>
      <button type="button" id="play">\(play)</button>
      <input type="range" id="slider" aria-label="\(year)" min="\(years.lowerBound)" \
      max="\(years.upperBound)" value="\(years.upperBound)">
      <output id="shown" for="slider">\(years.upperBound)</output>
      </form>
      <script>
      document.addEventListener("DOMContentLoaded", function () {
        var slider = document.getElementById("slider"), timer = null;
        function show() {
          document.getElementById("shown").textContent = slider.value;
          document.querySelectorAll("[data-since]").forEach(function (mark) {
            mark.style.opacity = Number(mark.dataset.since) <= Number(slider.value) ? 1 : 0;
          });
        }
        function stop() { clearInterval(timer); timer = null; }
        slider.addEventListener("input", function () { stop(); show(); });
        document.getElementById("play").addEventListener("click", function () {
          if (timer) { stop(); return; }
          if (slider.value === slider.max) slider.value = slider.min;
          show();
          timer = setInterval(function () {
            if (slider.value === slider.max) { stop(); return; }
            slider.stepUp();
            show();
          }, 500);
        });
      });
      </script>

      """
  }
}
