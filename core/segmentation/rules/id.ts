import type { SegmentationRules } from '@/core/segmentation/segmentation-rules'

export const id: SegmentationRules = {
  language: 'id',
  neverBreak: `
    Dr dr Drs Dra drg drh Ir Prof H Hj K.H KH Hjh Ust R R.A R.M Rd Tb St Sdr Sdri Bp Bpk Ny Tn Nn Pdt Rm Mgr Mr Mrs Ms
    Jend Letjen Mayjen Brigjen Kol Letkol Kapt Kompol Gub cet cf vs ca lih dsb.nya a.n u.p u.b s.d d.a d.h tg yth Yth
    Jl Jln Gg Kp Kab Kec Kel Ds Prov RS Dsn Dk bhs ttg dng spt sbg PT P.T CV C.V`,
  beforeNumber: `
    no No hlm hal vol jil bab ps ay tgl tel telp faks Jan Feb Mar Apr Jun Jul Ags Agt Sep Sept Okt Nov Des`,
  mayBreak: 'Tbk Inc Ltd Co Corp Jr Sr S.H S.E M.A M.M M.Sc M.Si M.Pd S.Pd S.Sos S.T Ph.D SH A.S U.S',
  oftenBreak: 'dll dsb dst dkk etc',
  units: 'km kg m cm mm ha jt rb',
  openers: `
    Ia Dia Mereka Kami Kita Saya Aku Anda Kamu Beliau Ini Itu Hal Di Ke Dari Pada Dalam Dengan Untuk Oleh Tanpa Sejak
    Sampai Selama Setelah Sebelum Sesudah Ketika Saat Sementara Sambil Karena Sebab Jika Bila Kalau Apabila Meskipun
    Walaupun Agar Supaya Bahwa Sehingga Maka Namun Tetapi Tapi Dan Atau Serta Lalu Kemudian Selain Sedangkan Akan
    Akhirnya Bahkan Juga Selanjutnya Adapun Ada Adalah Apa Siapa Mengapa Kenapa Bagaimana Kapan Mana Berapa Tidak Bukan
    Jangan Belum Sudah Telah Sedang Masih Hanya Para Sang Si Setiap Semua Seluruh Beberapa Banyak Salah Satu Sebuah
    Seorang Sebagai Seperti Menurut Berdasarkan Terletak Kini Sekarang Dulu Pertama Kedua Ketiga Terdapat Demikian Dua
    Tiga`,
  numbers: 'cardinal',
  questionMarks: '',
  smallLetterAfterQuestion: 'goes-on',
}
