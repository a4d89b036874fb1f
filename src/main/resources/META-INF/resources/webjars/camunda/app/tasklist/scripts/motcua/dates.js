/**
 * Date fields of Camunda Forms follow the browser's language: mm/dd/yyyy and English months on an English browser. They
 * ask for the locale "default" with no options; that one question is answered for the office.
 */
export function keepVietnameseDates() {
  const Format = Intl.DateTimeFormat;
  Intl.DateTimeFormat = new Proxy(Format, {
    construct: (target, [locale, options], made) =>
      locale === 'default' && !options
        ? new Format('vi-VN', { day: '2-digit', month: '2-digit', year: 'numeric' })
        : Reflect.construct(target, [locale, options], made)
  });

  globalThis.flatpickr?.localize({
    firstDayOfWeek: 1,
    weekdays: {
      shorthand: ['CN', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7'],
      longhand: ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy']
    },
    months: {
      shorthand: Array.from({ length: 12 }, (_, month) => `Th. ${month + 1}`),
      longhand: Array.from({ length: 12 }, (_, month) => `Tháng ${month + 1}`)
    },
    ordinal: () => '',
    yearAriaLabel: 'Năm',
    monthAriaLabel: 'Tháng',
    hourAriaLabel: 'Giờ',
    minuteAriaLabel: 'Phút',
    scrollTitle: 'Cuộn để thay đổi',
    toggleTitle: 'Bấm để đổi'
  });
}
