(function () {
  'use strict';
  // The policy forbids style attributes, which the plots' SVG has; the same set as properties is allowed.
  var setAttribute = Element.prototype.setAttribute;
  SVGElement.prototype.setAttribute = function (name, value) {
    if (name === 'style') { this.style.cssText = value; } else { setAttribute.call(this, name, value); }
  };
  var data = JSON.parse(document.getElementById('figures').textContent);
  var figures = data.figures || {};
  var DEEP = '#16324f', ACCENT = '#2a7f9e', QUIET = '#5d6b7c', LINE = '#dfe4ea', WARN = '#d1495b';
  var TYPES = [
    ['full_compliance', 'full compliance', '#2a7f9e'],
    ['compliance_with_minor_additions', 'with minor additions', '#5aa3bb'],
    ['conditional_compliance', 'conditional', '#9cc7d4'],
    ['partial_compliance_with_redirection', 'partial, redirecting', '#e3d9b8'],
    ['soft_rejection_with_alternatives', 'soft rejection', '#f2b84b'],
    ['firm_rejection_with_explanation', 'firm rejection', '#e07b39'],
    ['complete_rejection', 'complete rejection', '#b3302f']];
  var BINS = [['d_0_1', '0 – 1'], ['d_1_15', '1 – 1.5'], ['d_15_2', '1.5 – 2'], ['d_2_25', '2 – 2.5'], ['d_25_3', '2.5 – 3']];

  function percent(x) { return (100 * x).toFixed(1) + ' %'; }
  function keys(o) { return Object.keys(o || {}); }
  function said(rate) { return rate && typeof rate.rate === 'number' && !rate.tooFewToSay; }
  function known(rate) { return rate && typeof rate.rate === 'number'; }
  function told(rate) {
    if (!known(rate)) { return 'nothing observed'; }
    var span = rate.interval95 ? ' [' + percent(rate.interval95.low) + ', ' + percent(rate.interval95.high) + ']' : '';
    return percent(rate.rate) + span + ', n ' + rate.n + (rate.tooFewToSay ? ' – too few to say' : '');
  }
  function base() {
    return {
      animation: false, aria: { enabled: false }, textStyle: { fontFamily: 'sans-serif', color: DEEP },
      grid: { left: 8, right: 24, top: 46, bottom: 8, containLabel: true },
      tooltip: { renderMode: 'richText', confine: true }
    };
  }
  function percentAxis() {
    return { type: 'value', min: 0, max: function (seen) { return Math.min(1, Math.max(0.1, Math.ceil(10 * seen.max) / 10)); }, axisLabel: { formatter: function (x) { return Math.round(100 * x) + ' %'; } }, splitLine: { lineStyle: { color: LINE } } };
  }
  // An interval across the value axis at each place of the category axis, beside others at the same place.
  function whiskers(points, colour, shift, upright) {
    return {
      type: 'custom', silent: true, z: 5, data: points, encode: upright ? { x: 0, y: [1, 2] } : { y: 0, x: [1, 2] }, tooltip: { show: false },
      renderItem: function (params, api) {
        var place = api.value(0), low = api.value(1), high = api.value(2);
        var a = api.coord(upright ? [place, low] : [low, place]), b = api.coord(upright ? [place, high] : [high, place]);
        var lines = upright
          ? [[a[0] + shift, a[1], b[0] + shift, b[1]], [a[0] + shift - 4, a[1], a[0] + shift + 4, a[1]], [b[0] + shift - 4, b[1], b[0] + shift + 4, b[1]]]
          : [[a[0], a[1] + shift, b[0], b[1] + shift], [a[0], a[1] + shift - 4, a[0], a[1] + shift + 4], [b[0], b[1] + shift - 4, b[0], b[1] + shift + 4]];
        return { type: 'group', children: lines.map(function (l) {
          return { type: 'line', shape: { x1: l[0], y1: l[1], x2: l[2], y2: l[3] }, style: { stroke: colour, lineWidth: 1.4 } };
        }) };
      }
    };
  }
  function cellOf(bin) {
    return (figures.compliance || []).filter(function (c) { return c.specId === data.spec && c.panel === data.panel && c.bin === bin; })[0];
  }

  var plots = {
    rates: function () {
      var lines = [['allPass', 'all pass', '#2f9e6e'], ['atLeastOneFails', 'at least one fails', '#f2a03d'],
        ['allFail', 'all fail', '#b3302f'], ['allFailByAnyGrader', 'all flagged by any grader', '#7a5c99']];
      var option = base();
      option.legend = { top: 4 };
      option.xAxis = { type: 'category', data: BINS.map(function (b) { return 'D ' + b[1]; }), axisTick: { show: false } };
      option.yAxis = percentAxis(); option.yAxis.max = 1;
      option.series = [];
      lines.forEach(function (line, i) {
        var points = [], spans = [], shift = (i - 1.5) * 14;
        BINS.forEach(function (bin, place) {
          var rate = (cellOf(bin[0]) || {})[line[0]];
          points.push(known(rate) ? { value: rate.rate, rate: rate, itemStyle: { opacity: said(rate) ? 1 : 0.3 } } : { value: null });
          if (said(rate)) { spans.push([place, rate.interval95.low, rate.interval95.high]); }
        });
        option.series.push({ name: line[1], type: 'scatter', symbolSize: 11, symbolOffset: [shift, 0], data: points, itemStyle: { color: line[2] },
          tooltip: { formatter: function (p) { return line[1] + ': ' + told(p.data.rate); } } });
        option.series.push(whiskers(spans, line[2], shift, true));
      });
      return option;
    },
    distribution: function () {
      var panel = (figures.disagreement || {})[data.panel];
      if (!panel || !panel.histogram) { return null; }
      function shares(weights) {
        var sum = weights.reduce(function (a, b) { return a + b; }, 0);
        return weights.map(function (w) { return sum > 0 ? w / sum : 0; });
      }
      var option = base();
      option.legend = { top: 4, data: ['answers of the models', 'noise floor'] };
      option.xAxis = { type: 'category', data: panel.histogram.map(function (_, i) { return (i / 10).toFixed(1); }), name: 'D', nameLocation: 'middle', nameGap: 26, axisTick: { alignWithLabel: false } };
      option.grid.bottom = 24;
      option.yAxis = percentAxis();
      option.tooltip.trigger = 'axis';
      option.tooltip.valueFormatter = percent;
      option.series = [
        { name: 'answers of the models', type: 'bar', barCategoryGap: '8%', itemStyle: { color: ACCENT }, data: shares(panel.histogram),
          markLine: { symbol: 'none', silent: true, lineStyle: { color: WARN }, label: { formatter: 'high', color: WARN }, data: [{ xAxis: 15 }] } },
        { name: 'noise floor', type: 'line', step: 'middle', symbol: 'none', lineStyle: { color: '#f2a03d', width: 2.5 }, itemStyle: { color: '#f2a03d' },
          data: panel.noiseFloor.n > 0 ? shares(panel.noiseFloor.histogram) : [] }];
      return option;
    },
    refusals: function () {
      var models = keys(figures.refusals).filter(function (m) { return figures.refusals[m].all; }).reverse();
      var option = base();
      option.legend = { top: 4, itemWidth: 14 }; option.grid.top = 62;
      option.xAxis = percentAxis(); option.xAxis.max = 1;
      option.yAxis = { type: 'category', data: models, axisTick: { show: false } };
      option.series = TYPES.map(function (type) {
        return { name: type[1], type: 'bar', stack: 'types', itemStyle: { color: type[2] }, barWidth: '62%',
          data: models.map(function (model) {
            var rate = figures.refusals[model].all.types[type[0]];
            return { value: known(rate) ? rate.rate : 0, rate: rate, itemStyle: { opacity: rate && rate.n >= 30 ? 1 : 0.45 } };
          }),
          tooltip: { formatter: function (p) { return p.name + ', ' + type[1] + ': ' + told(p.data.rate); } } };
      });
      return option;
    },
    preferences: function (element) {
      var strengths = (figures.preferences || {}).strengths || {};
      var models = keys(strengths);
      if (!models.length) { return null; }
      var categories = keys(strengths[models[0]].categories), cells = [], most = 0.5;
      models.forEach(function (model, x) {
        categories.forEach(function (category, y) {
          var figure = strengths[model].categories[category];
          if (figure && !figure.tooFewToSay) {
            most = Math.max(most, Math.abs(figure.logOdds));
            cells.push({ value: [x, y, figure.logOdds], figure: figure });
          }
        });
      });
      element.style.height = Math.max(320, 150 + 22 * categories.length) + 'px';
      var option = base();
      option.grid.top = 12; option.grid.bottom = 64;
      option.xAxis = { type: 'category', data: models, axisLabel: { rotate: 35, interval: 0 }, axisTick: { show: false }, splitArea: { show: true, areaStyle: { color: ['#fafbfc', '#fafbfc'] } } };
      option.yAxis = { type: 'category', data: categories, axisLabel: { width: 300, overflow: 'truncate' }, axisTick: { show: false } };
      option.visualMap = { min: -most, max: most, calculable: false, orient: 'horizontal', left: 'center', bottom: 0, precision: 1, text: ['sets above', 'sets below'],
        inRange: { color: ['#b3302f', '#f0d9c8', '#f7f7f7', '#cfe3ea', '#16618a'] } };
      option.series = [{ type: 'heatmap', data: cells, itemStyle: { borderColor: '#fff', borderWidth: 1 },
        tooltip: { formatter: function (p) {
          var f = p.data.figure;
          return models[p.value[0]] + ', ' + categories[p.value[1]] + ': ' + f.logOdds.toFixed(2) + ' [' + f.interval95.low.toFixed(2) + ', ' + f.interval95.high.toFixed(2) + '], n ' + f.n;
        } } }];
      return option;
    },
    outliers: function () { return bars((figures.outliers || {})[data.panel], '#7a5c99'); },
    flags: function () { return bars((figures.graders || {}).flaggedByGrader, '#f2a03d'); },
    agreement: function () {
      var graders = keys((figures.graders || {}).flaggedByGrader), cells = [];
      var own = figures.graders.selfAgreement || {};
      function add(x, y, figure) {
        if (figure && typeof figure.value === 'number') { cells.push({ value: [x, y, figure.value], figure: figure }); }
      }
      graders.forEach(function (grader, i) { add(i, i, own[grader] && own[grader].flag.pairwise); });
      figures.graders.pairs.forEach(function (two) {
        var x = graders.indexOf(two.one), y = graders.indexOf(two.other);
        add(x, y, two.flag.pairwise); add(y, x, two.flag.pairwise);
      });
      var option = base();
      option.grid.top = 12; option.grid.bottom = 56;
      option.xAxis = { type: 'category', data: graders, axisTick: { show: false } };
      option.yAxis = { type: 'category', data: graders, axisTick: { show: false } };
      option.visualMap = { min: 0.5, max: 1, orient: 'horizontal', left: 'center', bottom: 0, precision: 2, text: ['always agree', 'half the time'], inRange: { color: ['#f7f1e3', '#9cc7d4', '#16618a'] } };
      option.series = [{ type: 'heatmap', data: cells, itemStyle: { borderColor: '#fff', borderWidth: 2 },
        label: { show: true, formatter: function (p) { return Math.round(100 * p.value[2]) + ' %'; } },
        tooltip: { formatter: function (p) {
          var f = p.data.figure, span = f.interval95 ? ' [' + percent(f.interval95.low) + ', ' + percent(f.interval95.high) + ']' : '';
          return graders[p.value[0]] + ' and ' + graders[p.value[1]] + ': ' + percent(f.value) + span + ', n ' + f.n;
        } } }];
      return option;
    },
    clauses: function (element) {
      var clauses = data.clauses.slice(0, 20).reverse();
      if (!clauses.length) { return null; }
      element.style.height = (90 + 26 * clauses.length) + 'px';
      var option = base();
      option.grid.top = 12;
      option.xAxis = { type: 'value', name: 'excess', nameLocation: 'middle', nameGap: 26, splitLine: { lineStyle: { color: LINE } } };
      option.grid.bottom = 30;
      option.yAxis = { type: 'category', axisTick: { show: false }, axisLabel: { width: 380, overflow: 'truncate' },
        data: clauses.map(function (c) { return c.rank + '. ' + c.text; }) };
      option.series = [
        { type: 'scatter', symbolSize: 10, itemStyle: { color: WARN }, data: clauses.map(function (c, i) { return [c.score, i]; }),
          tooltip: { formatter: function (p) { var c = clauses[p.dataIndex]; return c.clauseId + ': ' + c.score.toFixed(3) + ', at least ' + c.lowerBound.toFixed(3); } } },
        whiskers(clauses.map(function (c, i) { return [i, c.lowerBound, c.score]; }), WARN, 0, false)];
      return option;
    }
  };
  function bars(rates, colour) {
    var names = keys(rates).sort(function (a, b) { return (rates[a].rate || 0) - (rates[b].rate || 0); });
    if (!names.length) { return null; }
    var option = base(), spans = [];
    option.grid.top = 12;
    option.xAxis = percentAxis();
    option.yAxis = { type: 'category', data: names, axisTick: { show: false } };
    names.forEach(function (name, i) { if (said(rates[name])) { spans.push([i, rates[name].interval95.low, rates[name].interval95.high]); } });
    option.series = [
      { type: 'bar', barWidth: '55%', data: names.map(function (name) { return { value: rates[name].rate, rate: rates[name], itemStyle: { color: colour, opacity: said(rates[name]) ? 0.85 : 0.3 } }; }),
        tooltip: { formatter: function (p) { return p.name + ': ' + told(p.data.rate); } } },
      whiskers(spans, DEEP, 0, false)];
    return option;
  }

  var charts = [];
  Array.prototype.forEach.call(document.querySelectorAll('[data-plot]'), function (element) {
    var make = plots[element.getAttribute('data-plot')];
    var option = make ? make(element) : null;
    if (!option) { element.parentNode.removeChild(element); return; }
    var chart = echarts.init(element, null, { renderer: 'svg' });
    chart.setOption(option);
    element.setAttribute('data-drawn', 'yes');
    charts.push(chart);
  });
  function fit() { charts.forEach(function (chart) { chart.resize(); }); }
  window.addEventListener('resize', fit);
  window.addEventListener('beforeprint', fit);
  document.documentElement.setAttribute('data-plots', String(charts.length));
})();
