namespace ConformTest.Reports.Browser;

/// <summary>Expressions that measure a page from within.</summary>
internal static class PageScripts
{
    /// <summary>How much moved while the page loaded (cumulative layout shift).</summary>
    public const string LayoutShift = """
        new Promise(done => {
          let sum = 0;
          new PerformanceObserver(list => { for (const entry of list.getEntries()) sum += entry.value; }).observe({ type: "layout-shift", buffered: true });
          setTimeout(() => done(sum), 300);
        })
        """;

    /// <summary>The first texts whose contrast is below AA (WCAG 2.2, 1.4.3): 4.5, or 3 for large text; empty when there is none.</summary>
    public const string FaintTexts = """
        (() => {
          const context = Object.assign(document.createElement("canvas"), { width: 1, height: 1 }).getContext("2d", { willReadFrequently: true });
          const cache = new Map();
          const rgba = color => {
            if (!cache.has(color)) {
              context.clearRect(0, 0, 1, 1);
              context.fillStyle = color;
              context.fillRect(0, 0, 1, 1);
              const [r, g, b, a] = context.getImageData(0, 0, 1, 1).data;
              cache.set(color, [r, g, b, a / 255]);
            }
            return cache.get(color);
          };
          const light = color => {
            const [r, g, b] = color.slice(0, 3).map(c => c / 255).map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
            return 0.2126 * r + 0.7152 * g + 0.0722 * b;
          };
          const ground = element => {
            for (let at = element; at; at = at.parentElement) {
              const color = rgba(getComputedStyle(at).backgroundColor);
              if (color[3] > 0.99) return color;
            }
            return [255, 255, 255, 1];
          };
          const faint = new Set();
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          for (let seen = 0; walker.nextNode() && seen < 4000;) {
            const element = walker.currentNode.parentElement;
            if (!walker.currentNode.data.trim() || /^(SCRIPT|STYLE|OPTION)$/.test(element.tagName) || !element.checkVisibility() || element.offsetWidth === 1) continue;
            seen++;
            const style = getComputedStyle(element);
            const [a, b] = [light(rgba(style.color)), light(ground(element))];
            const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
            const size = parseFloat(style.fontSize), large = size >= 24 || (size >= 18.66 && style.fontWeight >= 700);
            if (contrast < (large ? 3 : 4.5)) faint.add(`${element.tagName.toLowerCase()}.${element.className} has ${contrast.toFixed(2)} ("${walker.currentNode.data.trim().slice(0, 30)}")`);
          }
          return [...faint].slice(0, 6).join("; ");
        })()
        """;
}
